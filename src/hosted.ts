/** Registers the tags of the account service's hosted pages. Pages of other sites do not need them. */
import { defineElement } from './define/define-element.js';
import { MylexusConsent } from './features/consent/consent.js';
import { MylexusConsentedSites } from './features/consent/consented-sites.js';

defineElement('mylexus-consent', MylexusConsent);
defineElement('mylexus-consented-sites', MylexusConsentedSites);

/** The page of the password reset goes on to the login, which on other pages is around the reset. */
document.addEventListener('mylexus-password-reset-closed', ({ target }) => {
  const { loginHref } = (target as HTMLElement).dataset;
  if (loginHref) location.assign(loginHref);
});
