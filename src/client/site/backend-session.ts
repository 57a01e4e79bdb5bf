/** Imports nothing that every widget has, nor the other kind of site: otherwise bundlers split what they share. */
import type { Session } from '../../contract/session.js';
import type { SiteTag } from '../public-session.js';
import { leadLinks } from './backend-links.js';
import type { HostedPages } from './links.js';

export interface BackendOptions {
  /** Origin of the account service. */
  service: string;
  /** Where the site's server says who is signed in. Its login and its sign-out are beside it. */
  sessionEndpoint: string;
  /** Names the hosted pages. Rejects if the service does not answer. */
  policy: Promise<{ hosted: HostedPages }>;
  /** Called when the session may have changed. */
  changed: () => void;
  /** Sends a form, with which the browser leaves the page. */
  submit?: (form: HTMLFormElement) => void;
  /** Milliseconds to wait for an answer, and for leaving the page. Default: 7000. */
  timeout?: number;
}

/** A copy of the contract's pattern: its module is one that every widget has. */
const isBrand = (name: unknown): boolean => typeof name === 'string' && /^[a-z][A-Za-z0-9]{0,31}$/.test(name);

/** @throws Error if an answer is no session */
function sessionOf(answer: unknown): Session {
  const { state, displayName, brands } = (answer ?? {}) as Partial<Session>;
  if (state === 'signed-out') return { state };
  if (state !== 'signed-in' || typeof displayName !== 'string' || !Array.isArray(brands)) throw new Error('No session');
  return { state, displayName, brands: brands.filter(isBrand) };
}

/** The endpoint as an absolute URL. Undefined for another origin: it could name any visitor. */
function ownEndpoint(address: string): string | undefined {
  try {
    const url = new URL(address, location.href);
    return address && url.origin === location.origin && /^https?:/.test(url.href) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The session on the pages of a dealer's site with a backend: its server keeps it, and no token reaches the page. */
export class BackendSession {
  readonly #endpoint: string | undefined;
  readonly #timeout: number;
  readonly #submit: (form: HTMLFormElement) => void;
  #readAt = 0;

  constructor({ service, sessionEndpoint, policy, changed, submit, timeout = 7000 }: BackendOptions) {
    this.#endpoint = ownEndpoint(sessionEndpoint);
    this.#timeout = timeout;
    this.#submit = submit ?? ((form) => HTMLFormElement.prototype.submit.call(form));
    if (!this.#endpoint) return;
    leadLinks(service, policy, this.#beside('login'));
    // Beside another window, the page is visible all the time. A page that becomes visible is read again anyway.
    addEventListener('focus', () => Date.now() - this.#readAt > 1000 && changed());
  }

  /** A sign-in that did not succeed ends on a page of the site's server, which says why. */
  notice(): string {
    return '';
  }

  /**
   * Reads the session; a second time if the first fails.
   *
   * @throws Error if the endpoint is of another origin, or if there is no valid answer
   */
  async read(): Promise<Session> {
    const endpoint = this.#endpoint;
    if (!endpoint) throw new Error('The endpoint is of another origin');
    this.#readAt = Date.now();
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), this.#timeout);
    const send = async (): Promise<Session> => {
      const response = await fetch(endpoint, {
        headers: { Accept: 'application/json' },
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: abort.signal,
      });
      if (!response.ok) throw new Error(`${response.status}`);
      return sessionOf(await response.json());
    };
    try {
      return await send().catch((error: unknown) => {
        if (abort.signal.aborted) throw error;
        return send();
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Leaves the page for the site's sign-out, which leads on to the account service. A POST by a form: a call by a script could
   * not follow it there. Resolves when the visitor returns to this page.
   *
   * @throws Error if the page is not left and the visitor is still signed in, for instance because a policy forbids the form
   */
  async signOut(): Promise<void> {
    if (!this.#endpoint) throw new Error('The endpoint is of another origin');
    const form = document.createElement('form');
    form.method = 'post';
    form.action = this.#beside('logout');
    form.target = '_top';
    form.hidden = true;
    document.body.append(form);
    const returned = this.#returned();
    this.#submit(form);
    form.remove();
    await returned;
    if ((await this.read()).state === 'signed-in') throw new Error('Still signed in');
  }

  /** Resolves when the visitor returns to this page, and when it is not left in time. */
  #returned(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#timeout);
      addEventListener('pagehide', () => clearTimeout(timer), { once: true });
      addEventListener('pageshow', () => resolve(), { once: true });
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'form-action') resolve();
      });
    });
  }

  #beside(name: string): string {
    return new URL(name, this.#endpoint).href.replace(/[?#].*/, '');
  }
}

export const openSite = (
  { sessionEndpoint }: SiteTag,
  options: Omit<BackendOptions, 'sessionEndpoint'>,
): BackendSession => new BackendSession({ sessionEndpoint, ...options });
