/** Registers the tags of the account service's hosted pages. Pages of other sites do not need them. */
import { defineElement } from './define/define-element.js';
import { MylexusConsent } from './features/consent/consent.js';

defineElement('mylexus-consent', MylexusConsent);
