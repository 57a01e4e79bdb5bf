import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/account.js';
import type { Policy } from '../../contract/policy.js';
import { onLinkClick, safeUrl } from '../../client/navigate.js';
import type { AccountMessages } from './messages/messages.js';
import type { Locale } from '../../i18n/messages.js';
import { details } from '../../form/details.js';
import type { OwnFieldsPart } from '../profile/own-fields.js';
import { profileRows } from '../profile/profile-rows.js';
import type { AccountPath } from './flow.js';

/** What the overview needs. */
export interface OverviewContext {
  readonly host: HTMLElement;
  readonly messages: AccountMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly ownFields: OwnFieldsPart | undefined;
  readonly servicesHref: string;
  readonly sitesHref: string;
  /** Whether changes are possible: only where the presentation is `inline`. */
  readonly editable: boolean;
  /** The section of the passkeys; undefined until its code is loaded. */
  readonly passkeys: TemplateResult | undefined;
  /** The section of the download; undefined until its code is loaded. */
  readonly download: TemplateResult | undefined;
  open(path: AccountPath): void;
}

/** 登録情報 with buttons for the changes. */
export function overview(
  { email, profile, pendingEmail, hasPassword }: Account,
  context: OverviewContext,
): TemplateResult {
  const { messages: t } = context;
  const login = html`${details([
    { label: t.email, value: email, action: change(context, 'email', t.change, t.changeOf(t.email)) },
    {
      label: t.password,
      value: hasPassword ? t.passwordHidden : t.passwordNone,
      action: change(context, 'password', t.change, t.changeOf(t.password)),
    },
  ])}
  ${
    pendingEmail
      ? html`<p class="notice">
        ${t.emailPending(pendingEmail.sentTo)} ${change(context, 'code', t.emailPendingAction)}
      </p>`
      : nothing
  }`;
  return html`${section('login', t.loginSection, login)} ${context.passkeys}
  ${section(
    'profile',
    t.profileSection,
    details(profileRows(profile, context)),
    change(context, 'profile', t.change, t.changeOf(t.profileSection)),
  )}
  ${furtherPage(context, 'services-section', context.servicesHref, t.services)}
  ${furtherPage(context, 'sites-section', context.sitesHref, t.sites)} ${context.download}
  ${withdrawal(context)}`;
}

function section(id: string, heading: string, body: TemplateResult, action: unknown = nothing): TemplateResult {
  return html`<section class="section" aria-labelledby="section-${id}">
    <div class="section-head">
      <h3 id="section-${id}">${heading}</h3>
      ${action}
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

/** A link to another page of the account. Its texts are a heading, what the page is for, and the link's label. */
function furtherPage(
  { host }: OverviewContext,
  id: string,
  address: string,
  [heading, lead, label]: readonly [string, string, string],
): TemplateResult | typeof nothing {
  const href = safeUrl(address);
  if (!href) return nothing;
  return html`<section class="services" aria-labelledby=${id}>
    <div class="text">
      <h3 id=${id}>${heading}</h3>
      <p class="soft">${lead}</p>
    </div>
    <a class="button" part="button" href=${href} aria-describedby=${id} @click=${onLinkClick(host)}
      >${label}</a
    >
  </section>`;
}

function withdrawal(context: OverviewContext): TemplateResult | typeof nothing {
  if (!context.editable) return nothing;
  const { withdrawal: label, withdrawalHeading, withdrawalHint } = context.messages;
  return section(
    'withdrawal',
    withdrawalHeading,
    html`<p class="soft">${withdrawalHint}</p>`,
    change(context, 'withdrawal', label),
  );
}
