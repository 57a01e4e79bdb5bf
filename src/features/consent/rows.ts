import { html, nothing, type TemplateResult } from 'lit';
import type { Interaction } from '../../contract/consent.js';
import type { ConsentMessages } from './messages/messages.js';

const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const brandsText = (brands: Interaction['brands'], t: ConsentMessages): string =>
  brands.length > 0 ? t.brands(brands.map(({ name }) => name).join(t.separator)) : t.noBrands;

/** What the site learns, with the values that it gets. */
function information({ details, displayName, brands }: Interaction, t: ConsentMessages): TemplateResult {
  return html`<ul>
    <li>${t.identifier}</li>
    ${details.includes('profile') ? html`<li>${t.displayName(displayName)}</li>` : nothing}
    ${details.includes('brands') ? html`<li>${brandsText(brands, t)}</li>` : nothing}
  </ul>`;
}

/** What the law asks to be named before personal information is given to a third party. */
export function consentRows(interaction: Interaction, t: ConsentMessages): TemplateResult {
  const { name, url } = interaction.site;
  return html`<dl class="details" part="details">
    ${row(t.recipient, html`${name}<br /><span class="site">${url}</span>`)}
    ${row(t.information, information(interaction, t))} ${row(t.purpose, t.purposeText)}
    ${row(t.manner, t.mannerText)} ${row(t.stopping, t.stoppingText)}
  </dl>`;
}
