import { defineElement } from './define-element.js';
import { MylexusAccountInfo } from '../features/account/account-info.js';

defineElement('mylexus-account-info', MylexusAccountInfo);
