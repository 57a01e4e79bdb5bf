import { html, nothing, type TemplateResult } from 'lit';

/** Labelled values, for instance masked service details or a review. */
export function details(rows: readonly { label: string; value: string; numeric?: boolean }[]): TemplateResult {
  return html`<dl class="details" part="details">
    ${rows.map(
      ({ label, value, numeric }) =>
        html`<div>
          <dt>${label}</dt>
          <dd class=${numeric ? 'numeric' : nothing}>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
