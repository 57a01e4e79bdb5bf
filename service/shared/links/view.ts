import type { ServiceDetails } from '../../../src/contract/index.js';
import type { Content } from '../../content/types.js';
import type { CredentialRow } from '../../store/rows.js';
import { maskedRecord, maskId } from './masking.js';

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
