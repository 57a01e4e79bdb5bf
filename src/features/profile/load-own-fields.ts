import { policyOf } from '../../client/policy.js';
import type { Brand } from '../../contract/brand.js';
import type { OwnValues } from '../../contract/own-fields.js';
import type { Locale } from '../../i18n/messages.js';
import type { OwnFieldsPart } from './own-fields.js';

/**
 * The own fields of a brand, and of other brands those with a stored value. Undefined without any; their code is loaded where
 * the service has some. Rejects if policy or code fail to load.
 */
export async function loadOwnFields(
  page: { readonly service: string; readonly locale: Locale },
  brand: Brand | undefined,
  stored?: OwnValues,
): Promise<OwnFieldsPart | undefined> {
  const { ownFields } = await policyOf(page.service);
  return ownFields && (await import('./own-fields.js')).ownFieldsPart(ownFields, brand, stored, page);
}
