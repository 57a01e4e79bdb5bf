import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/service-error.js';
import { presentationOf, type Policy, type Presentation } from '../contract/policy.js';
import { brandOf, defaultBrand } from './brand.js';
import { framedByStranger } from './framing.js';
import { isServiceOrigin, policyOf } from './policy.js';
import { safeUrl } from './navigate.js';
import { announceProblem } from './dom-event.js';
import type { SessionController } from './session-controller.js';

export type HostedPage = keyof Policy['hosted'] | 'account' | 'services' | 'password-reset';

/** Paths of the hosted pages that differ from their names. */
const hostedPaths: Partial<Record<HostedPage, string>> = { registration: '/register', signOut: '/sign-out' };

/** The page's URL without query and fragment, which may hold data of the visitor. */
const pageUrl = (): string => location.origin + location.pathname;

/**
 * The presentation of a widget with secrets on this page. `unknown` until the service answers, `redirect` if it does not:
 * only a page that the service lists shows a password field, and never inside a page of another origin.
 */
export class PresentationController {
  presentation: Presentation | 'unknown' = 'unknown';
  policy: Policy | undefined;
  /** Why the policy could not be read. */
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SessionController;
  #service = '';

  constructor(host: ReactiveControllerHost & HTMLElement, session: SessionController) {
    this.#host = host;
    this.#session = session;
    host.addController({ hostUpdate: () => this.#onServiceChange() });
  }

  /** Whether the service answers this page with the visitor's details: only where it allows `inline`. */
  get mayShowAccount(): boolean {
    return this.presentation !== 'unknown' && !this.hostedOnly;
  }

  /** Whether the page's own widgets never get the visitor's details: frames and hosted pages show them. */
  get hostedOnly(): boolean {
    return !!this.policy && this.policy.presentation !== 'inline';
  }

  /**
   * URL of the hosted page on the service's own origin; undefined without a service. The service decides whether it returns
   * to `return_to`, and shows the look and words of the page's brand.
   *
   * @param returnTo - where to return to, on this page's origin; default: this page, without its query and fragment
   */
  hosted(page: HostedPage, returnTo = ''): string | undefined {
    const { service } = this.#session;
    if (!service) return undefined;
    const urls: { [page in HostedPage]?: string | undefined } | undefined = this.policy?.hosted;
    const named = safeUrl(urls?.[page]);
    // A service that answers with another origin is not followed there: its answer may have been forged.
    const url = new URL(
      named && new URL(named).origin === service ? named : service + (hostedPaths[page] ?? `/${page}`),
    );
    const brand = brandOf(this.#host);
    if (brand !== defaultBrand) url.searchParams.set('brand', brand);
    if (service === location.origin) return url.href;
    const target = returnTo && safeUrl(returnTo);
    const own = target && new URL(target).origin === location.origin;
    url.searchParams.set('return_to', own ? target : pageUrl());
    return url.href;
  }

  #onServiceChange(): void {
    const { service } = this.#session;
    if (service === this.#service) return;
    this.#service = service;
    this.policy = undefined;
    this.problem = undefined;
    this.presentation = isServiceOrigin(service) ? this.#unlessFramed('inline') : 'unknown';
    if (service) void this.reload();
  }

  /** Reads the policy, also again after a failure. Never rejects: a failure is `problem`. */
  readonly reload = async (): Promise<void> => {
    const service = this.#service;
    const [policy, problem] = await policyOf(service).then(
      (read) => [read] as const,
      (error: unknown) => [undefined, problemOf(error)] as const,
    );
    if (service !== this.#service) return;
    this.policy = policy;
    // On the service's own origin, the form works without its policy.
    this.problem = isServiceOrigin(service) ? undefined : problem;
    this.presentation = this.#unlessFramed(isServiceOrigin(service) ? 'inline' : presentationOf(policy));
    this.#host.requestUpdate();
  };

  /** Shows the link to the hosted page instead of the fields, with the reason. */
  redirect(problem: Problem): void {
    this.presentation = 'redirect';
    this.problem = problem;
    announceProblem(this.#host, problem);
    this.#host.requestUpdate();
  }

  #unlessFramed(presentation: Presentation): Presentation {
    return framedByStranger() ? 'redirect' : presentation;
  }
}
