import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Brand } from '../../contract/brand.js';
import type { ConnectedService, ConnectedServices } from '../../contract/services.js';
import { formatDate } from '../../i18n/format.js';
import type { Locale, ServicesMessages } from '../../i18n/messages.js';

/** What the list draws for. */
export interface ListHost {
  readonly t: ServicesMessages;
  readonly locale: Locale;
  /** Secrets may be typed here, so links can be added and ended. */
  readonly editable: boolean;
  add(brand: Brand): void;
  startUnlinking(brand: Brand, service: ConnectedService): void;
}

type BrandServices = ConnectedServices['brands'][number];

/** One brand: its services, or what linking would open. */
export function brandList(
  host: ListHost,
  { brand, name, invitation, canAdd, services }: BrandServices,
): TemplateResult {
  const { t } = host;
  return html`<section aria-labelledby="brand-${brand}" part="brand">
    <div class="brand-head">
      <h3 id="brand-${brand}">${name}</h3>
      ${
        canAdd && host.editable
          ? html`<button
            type="button"
            class="button"
            part="button"
            aria-label=${t.addTo(name)}
            @click=${() => host.add(brand)}
          >
            ${t.add}
          </button>`
          : nothing
      }
    </div>
    ${
      services.length > 0
        ? html`<ul class="rows ${services.length > 50 ? 'many' : ''}">
          ${repeat(
            services,
            ({ id }) => id,
            (service) => row(host, brand, service),
          )}
        </ul>`
        : html`<p class="empty">${invitation}</p>`
    }
  </section>`;
}

/** Drawn again only when what it says is another: a long list mostly stays as it was. */
const row = (host: ListHost, brand: Brand, service: ConnectedService): unknown => {
  const { t, locale, editable } = host;
  const { serviceName, credentialTypeName, maskedId, linkedAt, state } = service;
  return guard(
    [t, editable, serviceName, credentialTypeName, maskedId, linkedAt, state],
    // Text as a property: a child would cost each of a thousand rows a comment node and a part.
    () => html`<li class="row" part="row">
      <div>
        <p class="name" .textContent=${serviceName}></p>
        <p class="facts">
          <span class="numeric" .textContent=${`${credentialTypeName} ${maskedId}`}></span>
          <span .textContent=${t.linkedAt(formatDate(linkedAt, locale))}></span>
          <span class=${state} .textContent=${t[state]}></span>
        </p>
        <p class="facts invalidated" .textContent=${state === 'invalidated' ? t.invalidatedHint : ''}></p>
      </div>
      <button
        type="button"
        class="link"
        ?hidden=${!editable}
        aria-label=${t.unlinkOf(serviceName, maskedId)}
        .textContent=${t.unlink}
        @click=${editable ? () => host.startUnlinking(brand, service) : nothing}
      ></button>
    </li>`,
  );
};
