import { MylexusPasswordReset } from '../widgets/password-reset/password-reset.js';
import { defineElement } from './define-element.js';

defineElement('mylexus-password-reset', MylexusPasswordReset);
