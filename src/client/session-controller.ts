import { ContextEvent } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { problemOf } from '../contract/service-error.js';
import { callsTo, type Call } from './call.js';
import { sessionContext } from './context.js';
import { pageSession, type PageSession, type SessionSnapshot } from './page-session.js';
import { defaultService } from './service-url.js';

/** Fired on the document by a provider that appears or changes; consumers ask again. */
export const providerEvent = 'mylexus-session-provider';

export interface SessionOptions {
  /** Called when the session changes, before the widget is redrawn. */
  changed?: () => void;
  /** False for a widget that draws nothing by the session: it does not ask the service for it. */
  watch?: boolean;
}

/**
 * Gives a widget the session that holds where it stands: the nearest provider's, else the page's.
 * A provider that upgrades late is adopted. A change redraws the widget; what is being typed is kept by the form.
 */
export class SessionController {
  session!: PageSession;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SessionOptions;
  #stop: (() => void) | undefined;

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
   * Calls the account service, with texts in a language. When a call that needs the session shows that it has ended, all
   * widgets of the page are updated.
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
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #find = (): void => {
    let found: PageSession | undefined;
    this.#host.dispatchEvent(new ContextEvent(sessionContext, this.#host, (session) => (found = session)));
    found ??= pageSession(defaultService());
    if (this.#stop && found === this.session) return;
    this.#stop?.();
    this.session = found;
    this.#stop = this.#options.watch === false ? () => undefined : found.subscribe(this.#notice);
    this.#host.requestUpdate();
  };

  readonly #notice = (): void => {
    this.#options.changed?.();
    this.#host.requestUpdate();
  };
}
