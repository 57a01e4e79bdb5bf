import { html, type TemplateResult } from 'lit';
import type { ServiceDetails } from '../../contract/credential.js';
import { details } from '../../form/details.js';
import type { IdentityMessages } from './messages/messages.js';

/** The connected service of the credential, masked (procedure ①-10 and ②-6). */
export function serviceDetails(t: IdentityMessages, service: ServiceDetails): TemplateResult {
  return html`<section class="service" aria-label=${t.serviceDetails}>
    ${details([
      { label: t.brandLabel, value: service.brandName },
      { label: t.serviceLabel, value: service.serviceName },
      { label: t.credentialIdLabel(service.credentialTypeName), value: service.maskedId, numeric: true },
      ...service.rows,
    ])}
  </section>`;
}
