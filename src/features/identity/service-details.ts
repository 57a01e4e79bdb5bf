import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceDetails } from '../../contract/credential.js';
import { details, maskedText } from '../../form/details.js';
import { cardMark } from '../../form/icons.js';
import type { IdentityMessages } from './messages/messages.js';

/** The connected service of the credential, in one line. */
export function serviceLine(t: IdentityMessages, service: ServiceDetails, more?: TemplateResult): TemplateResult {
  return html`<section class="service" aria-label=${t.serviceDetails}>
    <div class="card">
      ${cardMark}
      <p>
        <span class="name">${service.serviceName}</span>
        <span class="soft">${service.credentialTypeName}</span>
        <span class="soft numeric">${maskedText(service.maskedId, t.masked)}</span>
      </p>
    </div>
    ${more ?? nothing}
  </section>`;
}

/** The connected service, with its masked record folded (procedure ①-10 and ②-6). */
export const serviceDetails = (t: IdentityMessages, service: ServiceDetails): TemplateResult =>
  serviceLine(
    t,
    service,
    html`<details class="more">
      <summary>${t.showRecord}</summary>
      ${details([{ label: t.brandLabel, value: service.brandName }, ...service.rows], t.masked)}
    </details>`,
  );
