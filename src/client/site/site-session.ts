/** Imports nothing that every widget has: otherwise bundlers split what they share from the file of a tag. */
import type { Session } from '../../contract/session.js';
import type { SiteTag } from '../public-session.js';
import { authorizationUrl, type SiteClient } from './authorization.js';
import { keptSession, type KeptSession } from './kept-session.js';
import { watchLinks, type HostedPages } from './links.js';
import { describeFailure, type SignInFailure } from './messages.js';
import { OtherTabs } from './other-tabs.js';
import { completeReturn, signOutEntry, type SignOut } from './return.js';
import { TabStorage } from './storage.js';

export interface SiteOptions extends SiteClient {
  /** Names the hosted pages. Rejects if the service does not answer. */
  policy: Promise<{ hosted: HostedPages }>;
  /** Called when the session may have changed by itself: its time is over, or another tab changed it. */
  changed: () => void;
  /** Leaves the page. Default: `location`. */
  go?: Pick<Location, 'assign' | 'replace'>;
}

/** The session on the pages of a dealer's site without a backend: an OpenID client in the page. */
export class SiteSession {
  readonly #options: SiteOptions;
  readonly #go: Pick<Location, 'assign' | 'replace'>;
  readonly #storage: TabStorage;
  readonly #otherTabs: OtherTabs;
  readonly #arrival: Promise<void>;
  #failure: SignInFailure | undefined;
  #timer = 0;

  constructor(options: SiteOptions) {
    const owner = `${options.service} ${options.clientId}`;
    this.#options = { ...options, redirectUri: new URL(options.redirectUri || '/', location.href).href };
    this.#go = options.go ?? location;
    this.#storage = new TabStorage(owner);
    this.#otherTabs = new OtherTabs(owner, {
      session: () => this.#session,
      changed: (session) => {
        this.#keep(session);
        options.changed();
      },
    });
    this.#failure = this.#storage.take('failure') as SignInFailure | undefined;
    watchLinks(options.service, options.policy, (page, place, href) => void this.#signIn(page, place, href));
    this.#arrival = this.#arrive();
  }

  /** The sentence about a sign-in that did not succeed; empty without one. */
  notice(language: string): string {
    return this.#failure ? describeFailure(this.#failure, language) : '';
  }

  /** Reads the session, after the return from the provider if this page is one. Never rejects. */
  async read(): Promise<Session> {
    await this.#arrival;
    const session = this.#session;
    clearTimeout(this.#timer);
    if (!session) {
      this.#keep(undefined);
      return { state: 'signed-out' };
    }
    this.#failure = undefined;
    const { displayName, brands, expiresAt } = session;
    this.#timer = window.setTimeout(this.#options.changed, expiresAt - Date.now());
    return { state: 'signed-in', displayName, brands };
  }

  /** Signs out here and in the other tabs, and goes to the provider, which asks whether to end its session too. */
  signOut(): void {
    const { service, clientId, redirectUri } = this.#options;
    this.#keep(undefined);
    this.#otherTabs.tell(undefined);
    const signOut: SignOut = { state: crypto.randomUUID(), place: location.href };
    this.#storage.set(signOutEntry, signOut);
    const query = { client_id: clientId, post_logout_redirect_uri: redirectUri, state: signOut.state };
    this.#go.assign(`${service}/oidc/logout?${new URLSearchParams(query)}`);
  }

  get #session(): KeptSession | undefined {
    return keptSession(this.#storage.get('session'));
  }

  #keep(session: KeptSession | undefined): void {
    if (session) this.#storage.set('session', session);
    else this.#storage.take('session');
  }

  /** Where a sign-in cannot begin, the plain link to the hosted page still works. */
  async #signIn(page: keyof HostedPages, place: string, href: string): Promise<void> {
    const language = document.documentElement.lang;
    const url = authorizationUrl(this.#options, this.#storage, { page, place, language });
    this.#go.assign(await url.catch(() => href));
  }

  async #arrive(): Promise<void> {
    const { place, session, failure } = (await completeReturn(this.#options, this.#storage)) ?? {};
    if (session) {
      this.#keep(session);
      this.#otherTabs.tell(session);
    }
    this.#failure ??= failure;
    if (place && place !== location.href) {
      // The page there says what happened.
      if (failure) this.#storage.set('failure', failure);
      this.#go.replace(place);
    }
    if (!this.#session) await this.#otherTabs.ask();
  }
}

export const openSite = ({ clientId, redirectUri }: SiteTag, options: Omit<SiteOptions, keyof SiteTag>): SiteSession =>
  new SiteSession({ clientId, redirectUri, ...options });
