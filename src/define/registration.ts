import { defineElement } from './define-element.js';
import { MylexusRegistration } from '../features/registration/registration.js';

defineElement('mylexus-registration', MylexusRegistration);
