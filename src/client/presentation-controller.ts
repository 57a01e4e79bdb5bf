import type { ReactiveControllerHost } from 'lit';
import type { Policy, Presentation } from '../contract/policy.js';
import { isServiceOrigin, policyOf } from './policy.js';
import type { SessionController } from './session-controller.js';

/** Paths of the hosted pages when the service could not tell them. */
const hostedPaths = { login: '/login', registration: '/register' };

/**
 * How a secret-bearing widget may present itself here. `unknown` until the service answers, `redirect` when it does not:
 * a page that the service does not list never shows a password field.
 */
export class PresentationController {
  presentation: Presentation | 'unknown' = 'unknown';
  policy: Policy | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  #service = '';

  constructor(host: ReactiveControllerHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
    host.addController({ hostUpdate: () => this.#followService() });
  }

  /** The hosted page that does the same; it gets this page's address to come back to and decides itself. */
  hosted(page: keyof typeof hostedPaths): string {
    const url = new URL(this.policy?.hosted[page] ?? hostedPaths[page], this.#session.service);
    if (url.origin !== location.origin) url.searchParams.set('return_to', location.href);
    return url.href;
  }

  #followService(): void {
    const { service } = this.#session;
    if (service === this.#service) return;
    this.#service = service;
    this.policy = undefined;
    this.presentation = isServiceOrigin(service) ? 'inline' : 'unknown';
    void this.load();
  }

  /** Asks again, for instance after a fault. */
  async load(): Promise<void> {
    const service = this.#service;
    const policy = await policyOf(service).catch(() => undefined);
    if (service !== this.#service) return;
    this.policy = policy;
    if (!isServiceOrigin(service)) this.presentation = policy?.presentation ?? 'redirect';
    this.#host.requestUpdate();
  }
}
