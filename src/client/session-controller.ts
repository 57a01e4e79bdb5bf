import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/service-error.js';
import { callsTo, type Call } from './call.js';
import { pageSession, type SessionSnapshot } from './page-session.js';
import { chooseService, providerEvent, services } from './service.js';
import { requestSession } from './session-request.js';

export interface SessionOptions {
  /** Called when the session changes, before the host is redrawn. */
  changed?: () => void;
  /** False for a widget that does not show the session: it does not read it from the service. */
  watch?: boolean;
}

/**
 * The session of a widget: from the nearest provider around it, else the page's. A provider that is upgraded later is
 * used from then on. A change redraws the host.
 */
export class SessionController {
  session = pageSession('');
  /** Origin of the account service, of those that code has named; empty if there is none. */
  service = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SessionOptions;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SessionOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  get snapshot(): SessionSnapshot {
    return this.session.snapshot;
  }

  get problem(): Problem | undefined {
    return this.session.problem;
  }

  /** Reads the session again. Never rejects: a failure is `problem`. */
  readonly reload = (): void => void this.session.refresh().catch(() => undefined);

  /**
   * Makes the calls of the account service. When an answer says that the session has ended, the session is read again for
   * all widgets of the page.
   *
   * @param language - returns the language of the service's texts, a BCP 47 tag
   */
  calls(language: () => string): Call {
    return async (endpoint, ...input) => {
      try {
        return await callsTo(this.service, language)(endpoint, ...input);
      } catch (error) {
        const ended = endpoint.cookie === 'session' && problemOf(error).code === 'session-expired';
        if (ended) this.session.refresh().catch(() => undefined);
        throw error;
      }
    };
  }

  #connect(): void {
    document.addEventListener(providerEvent, this.#find);
    this.#find();
  }

  #disconnect(): void {
    document.removeEventListener(providerEvent, this.#find);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #find = (): void => {
    // Any script can answer. From an answer only the name of a service is taken, and only one that code has named.
    const named = requestSession(this.#host)?.service;
    this.service = named === '' || services.includes(named!) ? named! : chooseService('');
    const found = pageSession(this.service);
    if (this.#unsubscribe && found === this.session) return;
    this.#unsubscribe?.();
    this.session = found;
    this.#unsubscribe = this.#options.watch === false ? () => undefined : found.subscribe(this.#onSessionChange);
    this.#host.requestUpdate();
  };

  readonly #onSessionChange = (): void => {
    this.#options.changed?.();
    this.#host.requestUpdate();
  };
}
