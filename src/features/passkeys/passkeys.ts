/** The code of passkeys, loaded where one may be used: after the form of the login, or when a button asks for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { isCapable, supportsPasskeys, usePasskey } from '../../client/passkeys/ceremony.js';
import { announce } from '../../client/dom-event.js';
import type { WidgetContext } from '../../client/widget-context.js';
import { beginPasskeySignIn } from '../../contract/endpoints/passkeys.js';
import { ServiceError } from '../../contract/service-error.js';
import type { SubmitController } from '../../form/submit.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { finishSignIn, signIn, withSentences } from './ceremonies.js';
import type { PasskeyMessages } from './messages/messages.js';
import { offerPasskey, type PasskeyOffer } from './offer.js';
import { messagesIn } from './problems.js';

export { offerPasskey, type PasskeyOffer } from './offer.js';

/** Signs in with a passkey of this device, if the browser has one at hand and says so at once; false if not. May reject. */
export async function signInAtOnce(widget: Pick<Login, 'host' | 'call' | 'locale' | 'session'>): Promise<boolean> {
  if (!(await isCapable('immediateGet'))) return false;
  await signIn(widget, { uiMode: 'immediate' }, false);
  await widget.session.session.refresh();
  announce(widget.host, 'mylexus-signed-in', widget.session.snapshot);
  return true;
}

/** What the login gives its passkeys beside itself. */
export interface LoginOptions {
  readonly remember: () => boolean;
  /** The session is open. */
  readonly onSignedIn: () => Promise<void>;
}
type Login = Pick<WidgetContext<CommonMessages>, 'host' | 'call' | 'locale' | 'messages' | 'policy' | 'session'>;

/** Milliseconds within which no visitor cancels: the browser itself has found no passkey. */
const atOnce = 400;

/** The login's passkeys: suggestions in the email field, the button, and the offer after a password. */
export class LoginPasskeys {
  readonly #login: Login;
  readonly #submission: SubmitController;
  readonly #options: LoginOptions;
  #suggestions: AbortController | undefined;
  #offer: PasskeyOffer | undefined;
  /** What helps after a problem. */
  #help: 'other-device' | 'other-browser' | undefined;
  #messages: PasskeyMessages | undefined;

  constructor(login: Login, submission: SubmitController, options: LoginOptions) {
    this.#login = login;
    this.#submission = submission;
    this.#options = options;
    // Functions alone: a page's script can read the controllers of an element.
    login.host.addController({
      hostConnected: () => void this.suggest(),
      hostDisconnected: () => this.#suggestions?.abort(),
    });
  }

  /**
   * Lets the browser suggest passkeys in the field with `webauthn`. Asks for another challenge before the present one ends.
   * Never rejects, and shows nothing: who does not choose a suggestion does not see it.
   */
  async suggest(): Promise<void> {
    this.#suggestions?.abort();
    const abort = (this.#suggestions = new AbortController());
    const { signal } = abort;
    try {
      if (!(await isCapable('conditionalGet'))) return;
      const options = await this.#login.call(beginPasskeySignIn);
      if (signal.aborted) return;
      const renewal = setTimeout(() => void this.suggest(), options.timeout * 0.8);
      const passkey = await usePasskey(options, { mediation: 'conditional', signal }).finally(() =>
        clearTimeout(renewal),
      );
      await this.#run(() => finishSignIn(this.#login, options, passkey, this.#options.remember()));
    } catch {
      // Aborted, or the browser has none to suggest.
    }
  }

  /** Asks for a passkey. One that is elsewhere is asked for at the visitor's wish alone. */
  readonly signIn = (): Promise<void> => this.#signIn(true);
  readonly #otherDevice = (): Promise<void> => this.#signIn(false);

  async #signIn(here: boolean): Promise<void> {
    this.#suggestions?.abort();
    this.#messages = await messagesIn(this.#login.locale);
    this.#help = supportsPasskeys() ? undefined : 'other-browser';
    await this.#run(() => this.#ask(here));
  }

  async #ask(here: boolean): Promise<void> {
    const immediate = here && (await isCapable('immediateGet'));
    const options = await this.#login.call(beginPasskeySignIn);
    const begin = performance.now();
    const passkey = await usePasskey(options, immediate ? { uiMode: 'immediate' } : {}).catch((error: Error) => {
      if (!immediate || error.name !== 'NotAllowedError' || performance.now() - begin > atOnce) throw error;
      this.#help = 'other-device';
      throw new ServiceError({ code: 'passkey-failed', text: this.#messages!.notHere });
    });
    await finishSignIn(this.#login, options, passkey, this.#options.remember());
  }

  async #run(work: () => Promise<void>): Promise<void> {
    const done = await this.#submission.run(async () => {
      await withSentences(this.#login, work);
      await this.#login.session.session.refresh();
    });
    if (done) await this.#options.onSignedIn();
    // The next suggestion needs another challenge.
    else void this.suggest();
  }

  /** The way on from a problem. */
  help(): TemplateResult | typeof nothing {
    const t = this.#messages;
    if (!t || !this.#help || !this.#submission.problem) return nothing;
    if (this.#help === 'other-device')
      return html`<button type="button" class="link" @click=${this.#otherDevice}>${t.otherDevice}</button>`;
    // LINE opens a page with this parameter in the device's own browser.
    if (!/\bLine\//.test(navigator.userAgent)) return nothing;
    const url = new URL(location.href);
    url.searchParams.set('openExternalBrowser', '1');
    return html`<a class="link" href=${url.href}>${t.openBrowser}</a>`;
  }

  /** After a password: offers a passkey, and resolves when the visitor has decided. */
  offer(): Promise<void> {
    this.#suggestions?.abort();
    return offerPasskey(this.#login, (offer) => (this.#offer = offer));
  }

  /** The screen of the offer, while it is open. */
  screen(): TemplateResult | undefined {
    const offer = this.#offer;
    return (
      offer &&
      html`<section class="login" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1" part="heading">${offer.heading}</h2>
        <p class="lead">${offer.lead}</p>
        ${offer.body()}
      </section>`
    );
  }
}
