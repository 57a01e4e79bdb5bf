import type { ConsentedSite, Interaction } from '../../../src/contract/index.js';
import { brandName, type Catalogue } from '../../brands/catalogue.js';
import type { Language } from '../../shared/language.js';
import { linkedBrands, type LinkWithCredential } from '../../shared/links/rules.js';
import { displayNameOf } from '../../shared/profile.js';
import type { AccountRow, ConsentRow, InteractionRow, OidcClientRow, Scope } from '../../store/rows.js';

const siteView = ({ id, names, origin }: OidcClientRow, language: Language): Interaction['site'] => ({
  id,
  name: names[language],
  url: origin,
});

/** `openid` alone tells a site nothing but an identifier. */
const detailsOf = (scopes: readonly Scope[]): Interaction['details'] => scopes.filter((scope) => scope !== 'openid');

/** What the site asks for, with what it would get. */
export const interactionView = (
  { scopes }: InteractionRow,
  client: OidcClientRow,
  { profile }: AccountRow,
  links: readonly LinkWithCredential[],
  catalogue: Catalogue,
  language: Language,
): Interaction => ({
  site: siteView(client, language),
  details: detailsOf(scopes),
  displayName: displayNameOf(profile),
  brands: linkedBrands(links).map((brand) => ({ brand, name: brandName(catalogue, brand, language) })),
});

/** A site that the account consented to. */
export const consentedSiteView = (
  { scopes, grantedAt }: ConsentRow,
  client: OidcClientRow,
  language: Language,
): ConsentedSite => ({
  ...siteView(client, language),
  details: detailsOf(scopes),
  since: new Date(grantedAt).toISOString(),
});
