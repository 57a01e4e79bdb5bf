import { brands, type Brand } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import type { CredentialRow, LinkRow } from '../../store/rows.js';

/** A link with the state of its credential; undefined for a service whose credentials this service does not have. */
export interface LinkWithState {
  link: LinkRow;
  credentialState: CredentialRow['state'] | undefined;
}

/** The credential passed to another owner: the link is shown as invalidated and opens no brand. */
export const isInvalidated = ({ credentialState }: LinkWithState): boolean => credentialState === 'transferred';

/** Brands with a valid link. */
export function linkedBrands(links: readonly LinkWithState[]): Brand[] {
  return brands.filter((brand) => links.some((each) => each.link.brand === brand && !isInvalidated(each)));
}

/** Whether the account may add a link to the brand. */
export function canAddLink(brand: Brand, links: readonly LinkWithState[], settings: Settings): boolean {
  const held = links.filter(({ link }) => link.brand === brand).length;
  return settings.addableBrands.includes(brand) && held < settings.linksPerAccount;
}
