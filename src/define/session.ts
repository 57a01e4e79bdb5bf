import { defineElement } from './define-element.js';
import { MylexusSession } from '../widgets/session/session.js';

defineElement('mylexus-session', MylexusSession);
