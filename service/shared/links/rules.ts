import type { Brand, InvalidationReason } from '../../../src/contract/index.js';
import { findBrand } from '../../brands/catalogue.js';
import type { Settings } from '../../settings.js';
import type { CredentialRow, LinkRow } from '../../store/rows.js';

/** A link with its credential; undefined for a service whose credentials this service does not have. */
export interface LinkWithCredential {
  link: LinkRow;
  credential: CredentialRow | undefined;
}

/** Why a link is invalidated: it is shown so and opens no brand. Undefined: it is valid. */
export function invalidationOf({ link, credential }: LinkWithCredential): InvalidationReason | undefined {
  // The credential is another holder's, whatever its state is now.
  if (link.activeCredentialId === null) return 'transferred';
  return credential && credential.state !== 'active' ? credential.state : undefined;
}

/** Brands with a valid link, whether the catalogue still has them or not. */
export function linkedBrands(links: readonly LinkWithCredential[]): Brand[] {
  return [...new Set(links.filter((each) => !invalidationOf(each)).map(({ link }) => link.brand))].sort();
}

/** Whether the account may add a link to the brand. */
export function canAddLink(brand: Brand, links: readonly LinkWithCredential[], settings: Settings): boolean {
  const held = links.filter(({ link }) => link.brand === brand).length;
  return !!findBrand(settings.brands, brand)?.canAdd && held < settings.linksPerAccount;
}
