import { html, nothing, type TemplateResult } from 'lit';

export interface DetailsRow {
  label: string;
  value: string;
  numeric?: boolean;
  /** A button at the end of the row. */
  action?: TemplateResult | typeof nothing;
}

/** Names and addresses stay Japanese on an English page (WCAG 3.1.2). */
const japanese = /[\u3040-\u9fff]/;

/**
 * Labelled values, for instance masked service details or a review.
 *
 * @param masked - read out instead of the mask's characters
 */
export function details(rows: readonly DetailsRow[], masked = ''): TemplateResult {
  return html`<dl class="details" part="details">
    ${rows.map(
      ({ label, value, numeric, action }) =>
        html`<div>
          <dt>${label}</dt>
          <dd class=${numeric ? 'numeric' : nothing} lang=${japanese.test(value) ? 'ja' : nothing}>${maskedText(value, masked)}</dd>
          ${action ? html`<dd class="end">${action}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}

/** A text with its mask (`1000-••••-0025`), which a screen reader would read as a row of bullets. */
export const maskedText = (text: string, masked: string): TemplateResult | string =>
  text.includes('•')
    ? html`<span aria-hidden="true">${text}</span
        ><span class="visually-hidden">${text.replace(/[-•]+/g, ' ')} ${masked}</span>`
    : text;
