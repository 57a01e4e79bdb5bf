import { cookieLine, readCookie, requestsCookie } from './cookies.js';
import { decodeJson, encodeJson } from './encoding.js';

/** A sign-in that began in this browser and has not returned. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier. */
  readonly verifier: string;
  /** An address of the site. */
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** As long as the account service waits for the visitor, who may register meanwhile. */
const pendingSeconds = 2 * 60 * 60;
/** Sign-ins in several tabs. More would not fit into a cookie. */
const maxPending = 3;

export const pendingUntil = (now: number): number => now + pendingSeconds * 1000;

const isPending = (value: unknown): value is PendingSignIn => {
  const { state, nonce, verifier, returnTo, expiresAt } = (value ?? {}) as Partial<Record<string, unknown>>;
  return [state, nonce, verifier, returnTo].every((each) => typeof each === 'string') && typeof expiresAt === 'number';
};

/** The sign-ins that began in this browser, the newest first. */
export function readPending(request: Request): PendingSignIn[] {
  const decoded = decodeJson(readCookie(request, requestsCookie) ?? '');
  return Array.isArray(decoded) ? decoded.filter(isPending) : [];
}

/** The `Set-Cookie` line that remembers these sign-ins. */
export const pendingLine = (pending: readonly PendingSignIn[]): string =>
  pending.length > 0
    ? cookieLine(requestsCookie, encodeJson(pending.slice(0, maxPending)), pendingSeconds)
    : cookieLine(requestsCookie, '', 0);
