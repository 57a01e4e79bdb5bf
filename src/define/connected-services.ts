import { defineElement } from './define-element.js';
import { MylexusConnectedServices } from '../features/linking/connected-services.js';

defineElement('mylexus-connected-services', MylexusConnectedServices);
