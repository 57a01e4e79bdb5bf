import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick } from '../client/navigate.js';
import { slotPlace } from '../client/slot-place.js';
import type { WidgetContext } from '../client/widget-context.js';
import type { CommonMessages } from '../i18n/messages.js';
import { problemMessage } from './action.js';

type Widget<M extends object> = Pick<
  WidgetContext<M>,
  'host' | 'locale' | 'messages' | 'policy' | 'presentation' | 'session'
>;

/** Where a link leads, its label, and the sentence above it. */
interface LinkOut {
  text: string;
  label: string;
  href: string | undefined;
}

/** A sentence and a link, where a page shows nothing else of the widget. */
export const linkOut = ({ host }: Pick<Widget<object>, 'host'>, { text, label, href }: LinkOut): TemplateResult =>
  html`<div class="stack">
    <p class="lead">${text}</p>
    <a class="button primary" part="button" href=${href!} @click=${onLinkClick(host)}>${label}</a>
  </div>`;

/** The link to a hosted page. If a fault leads there, it is above the link, with a retry button. */
export const hostedLink = (widget: Widget<CommonMessages>, link: LinkOut): TemplateResult => {
  const { presentation } = widget;
  // Where the service itself does not answer, its pages do not either.
  const down = presentation.problem?.code === 'unavailable' && !presentation.policy;
  return html`${slotPlace('form-before', true)}${problemMessage(presentation, widget, { retry: presentation.reload, alert: true })}${down ? nothing : linkOut(widget, link)}${slotPlace('form-after', true)}`;
};

/** The sentence about a sign-in of a dealer's site that did not succeed. */
export function siteNotice({
  session,
  locale,
}: Pick<Widget<object>, 'session' | 'locale'>): TemplateResult | typeof nothing {
  const text = session.session.notice(locale);
  return text ? html`<p class="problem" part="problem" role="alert">${text}</p>` : nothing;
}
