import { defineElement } from './define-element.js';
import { MylexusAccountInfo } from '../widgets/account-info/account-info.js';

defineElement('mylexus-account-info', MylexusAccountInfo);
