import { html, nothing, type TemplateResult } from 'lit';
import { slotPlace } from '../../client/slot-place.js';
import type { Brand } from '../../contract/brand.js';
import type { ConnectedServices } from '../../contract/services.js';
import { rows, type RowsContext } from './rows.js';

/** What the list needs. */
export interface ListContext extends RowsContext {
  /** Starts to link a service of the brand. */
  add(brand: Brand): void;
}

type BrandServices = ConnectedServices['brands'][number];

/** One brand: its services, or the benefit of linking. */
export function brandList(
  context: ListContext,
  { brand, name, invitation, canAdd, services }: BrandServices,
): TemplateResult {
  const { messages: t } = context;
  return html`<section aria-labelledby="brand-${brand}" part="brand">
    <div class="brand-head">
      <h3 id="brand-${brand}">${name}</h3>
      ${
        canAdd && context.editable
          ? html`<button
            type="button"
            class="button"
            part="button"
            aria-label=${t.addTo(name)}
            @click=${() => context.add(brand)}
          >
            ${t.add}
          </button>`
          : nothing
      }
    </div>
    ${
      services.length > 0
        ? html`<ul class="rows ${services.length > 50 ? 'many' : ''}">
          ${rows(context, brand, services)}
        </ul>`
        : html`<p class="empty" part="empty">${invitation}</p>${slotPlace(`empty-${brand}`)}`
    }
  </section>`;
}
