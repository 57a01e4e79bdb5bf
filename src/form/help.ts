import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemContext } from './action.js';

/** The foot of a wizard: what the page has put into the slot `help`, else the service's contact line. */
export const helpFoot = (context: ProblemContext): TemplateResult =>
  html`<footer part="help"><slot name="help">${contactLine(context)}</slot></footer>`;

/** A telephone number in the line can be called. */
function contactLine({ messages: t, locale, policy }: ProblemContext): TemplateResult | typeof nothing {
  const contact = policy?.contact?.[locale];
  if (!contact) return nothing;
  const parts = contact.split(/(0\d[\d-]{8,})/);
  return html`<p class="soft">
    ${t.contact}${parts.map((part, index) => (index % 2 ? html`<a class="phone" href="tel:${part}">${part}</a>` : part))}
  </p>`;
}
