import { defineElement } from './define-element.js';
import { MylexusRegistration } from '../widgets/registration/registration.js';

defineElement('mylexus-registration', MylexusRegistration);
