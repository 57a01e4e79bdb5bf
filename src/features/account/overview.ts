import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/account.js';
import { onLinkClick, safeUrl } from '../../client/navigate.js';
import type { AccountMessages } from './messages/messages.js';
import type { Locale } from '../../i18n/messages.js';
import { details } from '../../form/details.js';
import { profileRows } from '../profile/profile-rows.js';
import type { AccountPath } from './flow.js';

/** What the overview needs. */
export interface OverviewContext {
  readonly host: HTMLElement;
  readonly messages: AccountMessages;
  readonly locale: Locale;
  readonly servicesHref: string;
  /** Whether changes are possible: only where the presentation is `inline`. */
  readonly editable: boolean;
  open(path: AccountPath): void;
}

/** 登録情報 with buttons for the changes. */
export function overview({ email, profile, pendingEmail }: Account, context: OverviewContext): TemplateResult {
  const { messages: t, locale } = context;
  const login = html`${details([
    { label: t.email, value: email },
    { label: t.password, value: t.passwordHidden },
  ])}
  ${
    pendingEmail
      ? html`<p class="notice">
        ${t.emailPending(pendingEmail.sentTo)} ${change(context, 'code', t.emailPendingAction)}
      </p>`
      : nothing
  }
  <p class="hint">${t.onlySignIn}</p>`;
  return html`${section(
    'login',
    t.loginSection,
    login,
    html`${change(context, 'email', t.changeOf(t.email))} ${change(context, 'password', t.changeOf(t.password))}`,
  )}
  ${section(
    'profile',
    t.profileSection,
    details(profileRows(profile, t, locale)),
    change(context, 'profile', t.change, t.changeOf(t.profileSection)),
  )}
  ${services(context)} ${withdrawal(context)}`;
}

function section(id: string, heading: string, body: TemplateResult, actions: unknown): TemplateResult {
  return html`<section class="section" aria-labelledby="section-${id}">
    <div class="section-head">
      <h3 id="section-${id}">${heading}</h3>
      <div class="changes">${actions}</div>
    </div>
    ${body}
  </section>`;
}

/** @param name - accessible name, if the label alone does not name what is changed */
function change(
  context: OverviewContext,
  path: AccountPath,
  label: string,
  name?: string,
): TemplateResult | typeof nothing {
  if (!context.editable) return nothing;
  return html`<button type="button" class="link" aria-label=${name ?? nothing} @click=${() => context.open(path)}>
    ${label}
  </button>`;
}

function services({ host, messages: t, servicesHref }: OverviewContext): TemplateResult | typeof nothing {
  const href = safeUrl(servicesHref);
  if (!href) return nothing;
  return html`<section class="services" aria-labelledby="services-section">
    <div>
      <h3 id="services-section">${t.servicesHeading}</h3>
      <p class="soft">${t.servicesLead}</p>
    </div>
    <a class="button" part="button" href=${href} aria-describedby="services-section" @click=${onLinkClick(host)}
      >${t.servicesOpen}</a
    >
  </section>`;
}

function withdrawal(context: OverviewContext): TemplateResult | typeof nothing {
  if (!context.editable) return nothing;
  const { withdrawal: label, withdrawalHint } = context.messages;
  return html`<p class="withdrawal soft">${withdrawalHint} ${change(context, 'withdrawal', label)}</p>`;
}
