import { html, type TemplateResult } from 'lit';
import { hasDeviceLock, isCapable } from '../../client/passkeys/ceremony.js';
import { signalPasskeys } from '../../client/passkeys/signals.js';
import { focusHeading, type WidgetHost } from '../../client/widget-context.js';
import { declinePasskeyOffer, getPasskeys } from '../../contract/endpoints/passkeys.js';
import type { Policy } from '../../contract/policy.js';
import { problemMessage } from '../../form/action.js';
import { SubmitController } from '../../form/submit.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { registerPasskey, withSentences, type PasskeyContext } from './ceremonies.js';
import type { PasskeyMessages } from './messages/messages.js';
import { messagesIn } from './problems.js';

/** Milliseconds that a sign-in waits for the service, and for a passkey that the browser makes without asking. */
const patience = 2000;

/** The widget that offers a passkey. */
export interface OfferContext extends PasskeyContext {
  readonly host: WidgetHost;
  readonly messages: CommonMessages;
  readonly policy: Policy | undefined;
}

/** A passkey without a question, where the browser's password manager has just filled in the password. */
async function registerQuietly(context: PasskeyContext): Promise<boolean> {
  if (!(await isCapable('conditionalCreate'))) return false;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    await registerPasskey(context, {}, { mediation: 'conditional', signal: abort.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Offers a passkey, after a sign-in with the password or a registration, and resolves when the visitor has decided. At once
 * where there is nothing to offer: the account has one, the visitor declined, the device has no lock, or the browser has just
 * made one itself. Never rejects.
 *
 * @param show - called with the offer to be drawn, and with undefined after the decision
 */
export async function offerPasskey(
  context: OfferContext,
  show: (offer: PasskeyOffer | undefined) => void,
): Promise<void> {
  const { host } = context;
  const draw = async (offer: PasskeyOffer | undefined): Promise<void> => {
    show(offer);
    host.requestUpdate();
    await host.updateComplete;
  };
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
    const passkeys = await Promise.race([context.call(getPasskeys), late]);
    void signalPasskeys(passkeys);
    if (!passkeys.offer || (await registerQuietly(context)) || !(await hasDeviceLock())) return;
    const offer = new PasskeyOffer(context, await messagesIn(context.locale));
    await draw(offer);
    focusHeading(host);
    await offer.decided;
    await draw(undefined);
  } catch {
    // The visitor goes on without it.
  }
}

/** The screen of the offer. */
export class PasskeyOffer {
  readonly #context: OfferContext;
  readonly #messages: PasskeyMessages;
  readonly #submission: SubmitController;
  #decide!: () => void;
  /** Resolves when there is a passkey, or the visitor has declined. */
  readonly decided = new Promise<void>((resolve) => (this.#decide = resolve));

  constructor(context: OfferContext, messages: PasskeyMessages) {
    this.#context = context;
    this.#messages = messages;
    this.#submission = new SubmitController(context.host);
  }

  get heading(): string {
    return this.#messages.offerHeading;
  }

  get lead(): string {
    return this.#messages.offerLead;
  }

  body(): TemplateResult {
    const t = this.#messages;
    const { pending } = this.#submission;
    return html`<div class="stack">
      ${problemMessage(this.#submission, this.#context)}
      <div class="actions">
        <button type="button" class="button primary" part="button" @click=${this.#create}>
          ${pending ? t.creating : t.create}
        </button>
        <button type="button" class="link" @click=${this.#decline}>${t.later}</button>
      </div>
    </div>`;
  }

  readonly #create = async (): Promise<void> => {
    const done = await this.#submission.run(async () => {
      await withSentences(this.#context, () => registerPasskey(this.#context));
    });
    if (done) this.#decide();
  };

  /** The way on does not depend on an answer. */
  readonly #decline = (): void => {
    void this.#context.call(declinePasskeyOffer).catch(() => undefined);
    this.#decide();
  };
}
