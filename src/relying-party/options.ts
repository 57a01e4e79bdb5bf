import type { SessionStore } from './session-store.js';

/** Why a sign-in did not succeed. The visitor is as before: signed in or out. */
export type SignInFailure =
  /** The answer belongs to no sign-in that began in this browser, for instance after an in-app browser lost its cookies. */
  | 'unknown-request'
  /** The sign-in took longer than two hours. */
  | 'expired'
  /** The answer was used before: the page was opened twice. */
  | 'used'
  /** The visitor did not consent. */
  | 'refused'
  /** The account service's answer is invalid, or the service cannot be reached. */
  | 'failed';

export interface RelyingPartyOptions {
  /** Origin of the account service, for instance `https://id.example.jp`. */
  readonly issuer: string;
  /** The id that the account service gave the site. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The site's own origin, as its visitors see it. */
  readonly origin: string;
  /** Where sessions are kept. */
  readonly store: SessionStore;
  /** How long a session lasts, in seconds. Default: 12 hours. */
  readonly sessionSeconds?: number;
  /**
   * Shows the site's own page when a sign-in did not succeed. Default: a plain page with a link that begins again.
   *
   * @param restart address that begins again, with the same return target where it is known
   */
  readonly failurePage?: (failure: SignInFailure, restart: string, request: Request) => Response | Promise<Response>;
  /** Called with what went wrong between the site and the account service. Default: `console.error`. */
  readonly onError?: (error: unknown) => void;
  /** Calls the account service. Default: the runtime's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** The options with their defaults. */
export interface Settings extends Required<Omit<RelyingPartyOptions, 'failurePage' | 'fetch'>> {
  readonly failurePage?: RelyingPartyOptions['failurePage'] | undefined;
  readonly fetch?: RelyingPartyOptions['fetch'] | undefined;
}

const isLoopback = ({ hostname }: URL): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Throws for an address that is not an origin on https; http is permitted on this machine alone. */
function checkOrigin(name: string, value: string): void {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.origin !== value)
    throw new TypeError(`${name} has to be an origin such as https://www.example.jp: ${value}`);
  if (url.protocol !== 'https:' && !isLoopback(url)) throw new TypeError(`${name} has to use https: ${value}`);
}

/** @throws TypeError for options that cannot work */
export function readOptions(options: RelyingPartyOptions): Settings {
  checkOrigin('issuer', options.issuer);
  checkOrigin('origin', options.origin);
  if (!options.clientId || !options.clientSecret) throw new TypeError('clientId and clientSecret have to be set');
  return {
    sessionSeconds: 12 * 60 * 60,
    onError: (error) => console.error(error),
    now: Date.now,
    ...options,
  };
}
