import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../client/navigate.js';
import { isServiceOrigin } from '../../../client/policy.js';
import { doneMark } from '../../../form/icons.js';
import type { Step } from '../../../wizard/step.js';
import type { PasskeyOffer } from '../../passkeys/passkeys.js';
import type { RegistrationContext } from '../context.js';

/**
 * Registered and linked. ［次へ］ leads to the service procedure of My LEXUS（WEB）(procedure ②-10); on the account service's own
 * pages, a passkey is offered first, once.
 */
export class DoneStep implements Step {
  #offer: PasskeyOffer | undefined;
  #decision: Promise<void> | undefined;

  constructor(readonly context: RegistrationContext) {}

  get mark(): TemplateResult | undefined {
    return this.#offer ? undefined : doneMark;
  }

  get heading(): string {
    return this.#offer?.heading ?? this.context.messages.doneHeading;
  }

  get lead(): string {
    const { messages: t, registration } = this.context;
    if (this.#offer) return this.#offer.lead;
    return registration?.path === 'without-id' ? t.doneLeadWithoutId : t.doneLead;
  }

  body(): TemplateResult {
    const { messages: t, returnUrl, host, registration, service } = this.context;
    if (this.#offer) return this.#offer.body();
    const first = isServiceOrigin(service) && this.#onNext;
    const { familyName = '', givenName = '' } = registration?.profile ?? {};
    return html`<div class="completion">
      ${familyName ? html`<p class="name">${t.doneName(`${familyName} ${givenName}`)}</p>` : nothing}
      ${
        returnUrl
          ? html`<a class="button primary" part="button" href=${returnUrl} @click=${onLinkClick(host, first)}>${t.next}</a>`
          : nothing
      }
    </div>`;
  }

  /** A second click waits for the same decision. */
  readonly #onNext = async (): Promise<void> => {
    const { offerPasskey } = await import('../../passkeys/passkeys.js');
    return (this.#decision ??= offerPasskey(this.context, (offer) => (this.#offer = offer)));
  };
}
