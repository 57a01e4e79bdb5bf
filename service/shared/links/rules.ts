import { brands, type Brand, type ConnectedServices, type ServiceDetails } from '../../../src/contract/index.js';
import type { Content } from '../../content/content.js';
import type { Settings } from '../../settings.js';
import type { CredentialRow, LinkRow } from '../../store/rows.js';
import { maskedRecord, maskId } from './masking.js';

/** A link with the state of its credential; undefined for services whose credentials live elsewhere. */
export interface LinkWithState {
  link: LinkRow;
  credentialState: CredentialRow['state'] | undefined;
}

/** The credential passed to another owner: the link shows as invalidated and opens nothing. */
const isInvalidated = ({ credentialState }: LinkWithState): boolean => credentialState === 'transferred';

/** Brands with a link that opens something. */
export function linkedBrands(links: readonly LinkWithState[]): Brand[] {
  return brands.filter((brand) => links.some((each) => each.link.brand === brand && !isInvalidated(each)));
}

/** Whether the account may add a link to the brand here. */
export function canAddLink(brand: Brand, links: readonly LinkWithState[], settings: Settings): boolean {
  const held = links.filter(({ link }) => link.brand === brand).length;
  return settings.addableBrands.includes(brand) && held < settings.linksPerAccount;
}

/** 連携中のコネクティッドサービス一覧, by brand, oldest link first. */
export function connectedServices(
  links: readonly LinkWithState[],
  settings: Settings,
  content: Content,
): ConnectedServices {
  const sorted = [...links].sort((left, right) => left.link.linkedAt - right.link.linkedAt);
  return {
    brands: brands.map((brand) => ({
      brand,
      ...content.brands[brand],
      canAdd: canAddLink(brand, links, settings),
      services: sorted
        .filter(({ link }) => link.brand === brand)
        .map((each) => ({
          id: each.link.id,
          serviceName: content.services[each.link.kind],
          credentialTypeName: content.linkedIds[each.link.kind],
          maskedId: maskId(each.link.credentialId),
          linkedAt: new Date(each.link.linkedAt).toISOString(),
          state: isInvalidated(each) ? ('invalidated' as const) : ('linked' as const),
        })),
    })),
  };
}

/** The service behind a proved credential, its holder masked. */
export function serviceDetails(credential: CredentialRow, content: Content): ServiceDetails {
  return {
    brand: credential.brand,
    brandName: content.brands[credential.brand].name,
    serviceName: content.services[credential.type],
    credentialTypeName: content.credentialTypes[credential.type],
    maskedId: maskId(credential.id),
    rows: credential.holder ? maskedRecord(credential.holder, content) : [],
  };
}
