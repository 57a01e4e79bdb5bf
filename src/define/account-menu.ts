import { defineElement } from './define-element.js';
import { MylexusAccountMenu } from '../features/menu/account-menu.js';

defineElement('mylexus-account-menu', MylexusAccountMenu);
