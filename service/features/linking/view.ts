import { brands, type ConnectedServices, type Linking } from '../../../src/contract/index.js';
import type { Content } from '../../content/types.js';
import type { Settings } from '../../settings.js';
import { maskId } from '../../shared/links/masking.js';
import { canAddLink, invalidationOf, type LinkWithCredential } from '../../shared/links/rules.js';
import { serviceDetails } from '../../shared/links/view.js';
import type { CredentialRow, LinkingRow } from '../../store/rows.js';

/** An attempt to link a credential. `credential` is the one it proved. */
export function linkingView(linking: LinkingRow, credential: CredentialRow | undefined, content: Content): Linking {
  return {
    id: linking.id,
    brand: linking.brand,
    step: linking.linkId ? 'done' : credential ? 'details' : 'identity',
    ...(credential && { service: serviceDetails(credential, content) }),
  };
}

/** 連携中のコネクティッドサービス一覧, by brand, oldest link first. */
export function connectedServices(
  links: readonly LinkWithCredential[],
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
        .map((each) => ({ ...each, reason: invalidationOf(each) }))
        .map(({ link, reason }) => ({
          id: link.id,
          serviceName: content.services[link.kind],
          credentialTypeName: content.linkedIds[link.kind],
          maskedId: maskId(link.credentialId),
          linkedAt: new Date(link.linkedAt).toISOString(),
          state: reason ? ('invalidated' as const) : ('linked' as const),
          ...(reason && { reason }),
        })),
    })),
  };
}
