import { defineElement } from './define-element.js';
import { MylexusConnectedServices } from '../widgets/connected-services/connected-services.js';

defineElement('mylexus-connected-services', MylexusConnectedServices);
