import { MylexusVerificationCode } from '../features/code/verification-code.js';
import { defineElement } from './define-element.js';

defineElement('mylexus-verification-code', MylexusVerificationCode);
