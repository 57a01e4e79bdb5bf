import type { ConnectedServices, Linking } from '../../../src/contract/index.js';
import { findBrand, kindNames } from '../../brands/catalogue.js';
import type { Settings } from '../../settings.js';
import type { Language } from '../../shared/language.js';
import { maskId } from '../../shared/links/masking.js';
import { canAddLink, invalidationOf, type LinkWithCredential } from '../../shared/links/rules.js';
import { serviceDetails } from '../../shared/links/view.js';
import type { CredentialRow, LinkingRow } from '../../store/rows.js';

/** An attempt to link a credential. `credential` is the one it proved. */
export function linkingView(
  linking: LinkingRow,
  credential: CredentialRow | undefined,
  settings: Settings,
  language: Language,
): Linking {
  return {
    id: linking.id,
    brand: linking.brand,
    step: linking.linkId ? 'done' : credential ? 'details' : 'identity',
    ...(credential && { service: serviceDetails(credential, settings.brands, language) }),
  };
}

/** A brand's heading. One that the catalogue no longer has is listed as long as it has links. */
function heading(settings: Settings, brand: string, language: Language): { name: string; invitation: string } {
  const entry = findBrand(settings.brands, brand);
  return { name: entry?.name[language] ?? brand, invitation: entry?.invitation[language] ?? '' };
}

/** 連携中のコネクティッドサービス一覧, by brand, oldest link first. */
export function connectedServices(
  links: readonly LinkWithCredential[],
  settings: Settings,
  language: Language,
): ConnectedServices {
  const sorted = [...links].sort((left, right) => left.link.linkedAt - right.link.linkedAt);
  const brands = new Set([...settings.brands, ...sorted.map(({ link }) => link)].map(({ brand }) => brand));
  return {
    brands: [...brands].map((brand) => ({
      brand,
      ...heading(settings, brand, language),
      canAdd: canAddLink(brand, links, settings),
      services: sorted
        .filter(({ link }) => link.brand === brand)
        .map((each) => ({ ...each, reason: invalidationOf(each) }))
        .map(({ link, reason }) => ({
          id: link.id,
          ...kindNames(settings.brands, link.kind, language),
          maskedId: maskId(link.credentialId),
          linkedAt: new Date(link.linkedAt).toISOString(),
          state: reason ? ('invalidated' as const) : ('linked' as const),
          ...(reason && { reason }),
        })),
    })),
  };
}
