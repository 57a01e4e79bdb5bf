import { defineElement } from './define-element.js';
import { MylexusSession } from '../features/session/session.js';

defineElement('mylexus-session', MylexusSession);
