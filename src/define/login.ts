import { defineElement } from './define-element.js';
import { MylexusLogin } from '../features/login/login.js';

defineElement('mylexus-login', MylexusLogin);
