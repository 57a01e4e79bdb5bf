import { MylexusPasswordReset } from '../features/password-reset/password-reset.js';
import { defineElement } from './define-element.js';

defineElement('mylexus-password-reset', MylexusPasswordReset);
