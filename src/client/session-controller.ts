import type { ReactiveControllerHost } from 'lit';
import { problemOf } from '../contract/service-error.js';
import { callsTo, type Call } from './call.js';
import { pageSession, type PageSession, type SessionSnapshot } from './page-session.js';
import { defaultService } from './service-url.js';
import { requestSession } from './session-request.js';

/** Fired on the document by a session provider that was added or has changed. Consumers request the context again. */
export const providerEvent = 'mylexus-session-provider';

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
  session!: PageSession;
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

  get service(): string {
    return this.session.service;
  }

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
    const found = requestSession(this.#host) ?? pageSession(defaultService());
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
