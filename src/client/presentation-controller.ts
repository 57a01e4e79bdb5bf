import type { ReactiveControllerHost } from 'lit';
import type { Policy, Presentation } from '../contract/policy.js';
import { isServiceOrigin, policyOf } from './policy.js';
import type { SessionController } from './session-controller.js';

/** Paths of the hosted pages while there is no policy. */
const hostedPaths = { login: '/login', registration: '/register' };

/**
 * The presentation of a widget with secrets on this page. `unknown` until the service answers, `redirect` if it does not:
 * only a page that the service lists shows a password field.
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
    host.addController({ hostUpdate: () => this.#onServiceChange() });
  }

  /** URL of the hosted page. It gets this page's address as `return_to`; the service decides whether it returns there. */
  hosted(page: keyof typeof hostedPaths): string {
    const url = new URL(this.policy?.hosted[page] ?? hostedPaths[page], this.#session.service);
    if (url.origin !== location.origin) url.searchParams.set('return_to', location.href);
    return url.href;
  }

  #onServiceChange(): void {
    const { service } = this.#session;
    if (service === this.#service) return;
    this.#service = service;
    this.policy = undefined;
    this.presentation = isServiceOrigin(service) ? 'inline' : 'unknown';
    void this.load();
  }

  /** Reads the policy, also again after a failure. */
  async load(): Promise<void> {
    const service = this.#service;
    const policy = await policyOf(service).catch(() => undefined);
    if (service !== this.#service) return;
    this.policy = policy;
    if (!isServiceOrigin(service)) this.presentation = policy?.presentation ?? 'redirect';
    this.#host.requestUpdate();
  }
}
