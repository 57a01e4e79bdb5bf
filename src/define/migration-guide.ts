import { MylexusMigrationGuide } from '../features/guide/migration-guide.js';
import { defineElement } from './define-element.js';

defineElement('mylexus-migration-guide', MylexusMigrationGuide);
