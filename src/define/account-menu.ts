import { defineElement } from './define-element.js';
import { MylexusAccountMenu } from '../widgets/account-menu/account-menu.js';

defineElement('mylexus-account-menu', MylexusAccountMenu);
