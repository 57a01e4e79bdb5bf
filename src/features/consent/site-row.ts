import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentedSite } from '../../contract/consent.js';
import { details } from '../../form/details.js';
import { formatDate } from '../../i18n/format.js';
import type { Locale } from '../../i18n/messages.js';
import type { ConsentMessages } from './messages/messages.js';

export interface SiteRowContext {
  readonly messages: ConsentMessages;
  readonly locale: Locale;
  /** The id of the site for which stopping waits for a confirmation. */
  readonly asked: string;
  readonly pending: boolean;
  /** Asks for the confirmation; empty: takes the question back. */
  ask(id: string): void;
  stop(site: ConsentedSite): void;
}

/** One site: what it may know, since when, and how to stop it. */
export function siteRow(site: ConsentedSite, context: SiteRowContext): TemplateResult {
  const { messages: t, locale } = context;
  const known = [t.identifierShort, ...site.details.map((detail) => t.detailNames[detail])];
  const label = t.stopOf(site.name);
  return html`<section class="row" aria-labelledby="site-${site.id}">
    <h3 id="site-${site.id}">${site.name}</h3>
    <p class="site">${site.url}</p>
    ${details([
      { label: t.information, value: known.join(t.separator) },
      { label: t.since, value: formatDate(site.since, locale) },
    ])}
    ${
      context.asked === site.id
        ? confirmation(site, context)
        : html`<button
            type="button"
            class="button"
            part="button"
            data-stop=${site.id}
          aria-label=${label}
            @click=${() => context.ask(site.id)}
          >
            ${t.stop}
          </button>`
    }
  </section>`;
}

function confirmation(site: ConsentedSite, { messages: t, pending, ask, stop }: SiteRowContext): TemplateResult {
  return html`<div class="confirmation" role="group" tabindex="-1" aria-label=${t.stopOf(site.name)}>
    <p>${t.stopLead(site.name)}</p>
    <button
      type="button"
      class="button danger"
      part="button"
      aria-disabled=${pending ? 'true' : nothing}
      @click=${() => stop(site)}
    >
      ${t.stopAction}
    </button>
    <button type="button" class="button" part="button" @click=${() => ask('')}>${t.cancel}</button>
  </div>`;
}
