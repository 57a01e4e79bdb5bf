import type { ServiceDetails } from '../../../src/contract/index.js';
import { brandName, kindNames, type Catalogue } from '../../brands/catalogue.js';
import { contentFor } from '../../content/content.js';
import type { CredentialRow } from '../../store/rows.js';
import type { Language } from '../language.js';
import { maskedRecord, maskId } from './masking.js';

/** The service behind a proved credential, its holder masked. */
export function serviceDetails(credential: CredentialRow, catalogue: Catalogue, language: Language): ServiceDetails {
  return {
    brand: credential.brand,
    brandName: brandName(catalogue, credential.brand, language),
    ...kindNames(catalogue, credential.type, language),
    maskedId: maskId(credential.id),
    rows: credential.holder ? maskedRecord(credential.holder, contentFor(language)) : [],
  };
}
