import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/account.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import type { AccountMessages, Locale } from '../../i18n/messages.js';
import { details } from '../../templates/details.js';
import { profileRows } from '../../templates/profile-rows.js';
import type { AccountScreen } from './step.js';

/** What the overview draws for. */
export interface OverviewHost {
  readonly element: HTMLElement;
  readonly t: AccountMessages;
  readonly locale: Locale;
  readonly servicesHref: string;
  /** Changes are offered. */
  readonly editable: boolean;
  open(screen: AccountScreen): void;
}

/** 登録情報 to read, with the ways to change it. */
export function overview(host: OverviewHost, { email, profile, pendingEmail }: Account): TemplateResult {
  const { t, locale } = host;
  const login = html`${details([
    { label: t.email, value: email },
    { label: t.password, value: t.passwordHidden },
  ])}
  ${
    pendingEmail
      ? html`<p class="notice">
        ${t.emailPending(pendingEmail.sentTo)} ${change(host, 'code', t.emailPendingAction)}
      </p>`
      : nothing
  }
  <p class="hint">${t.onlySignIn}</p>`;
  return html`${section(
    'login',
    t.loginSection,
    login,
    html`${change(host, 'email', t.changeOf(t.email))} ${change(host, 'password', t.changeOf(t.password))}`,
  )}
  ${section(
    'profile',
    t.profileSection,
    details(profileRows(profile, t, locale)),
    change(host, 'profile', t.change, t.changeOf(t.profileSection)),
  )}
  ${services(host)} ${withdrawal(host)}`;
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

/** `name` is the accessible name where the label alone does not say what is changed. */
function change(
  host: OverviewHost,
  screen: AccountScreen,
  label: string,
  name?: string,
): TemplateResult | typeof nothing {
  if (!host.editable) return nothing;
  return html`<button type="button" class="link" aria-label=${name ?? nothing} @click=${() => host.open(screen)}>
    ${label}
  </button>`;
}

function services({ element, t, servicesHref }: OverviewHost): TemplateResult | typeof nothing {
  const href = safeUrl(servicesHref);
  if (!href) return nothing;
  return html`<section class="services" aria-labelledby="services-section">
    <div>
      <h3 id="services-section">${t.servicesHeading}</h3>
      <p class="soft">${t.servicesLead}</p>
    </div>
    <a class="button" part="button" href=${href} aria-describedby="services-section" @click=${onLinkClick(element)}
      >${t.servicesOpen}</a
    >
  </section>`;
}

function withdrawal(host: OverviewHost): TemplateResult | typeof nothing {
  if (!host.editable) return nothing;
  const { withdrawal: label, withdrawalHint } = host.t;
  return html`<p class="withdrawal soft">${withdrawalHint} ${change(host, 'withdrawal', label)}</p>`;
}
