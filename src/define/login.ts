import { defineElement } from './define-element.js';
import { MylexusLogin } from '../widgets/login/login.js';

defineElement('mylexus-login', MylexusLogin);
