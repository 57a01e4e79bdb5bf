import { errors, type KoaContextWithOIDC } from 'oidc-provider';

/** What went wrong, as a page says it. */
export type Failure =
  /** No such client, or a closed one. */
  | 'unknown-site'
  /** The address to return to is not registered. */
  | 'unknown-address'
  /** The interaction ended, in another tab or by its time. */
  | 'expired'
  /** Any other mistake of the site. */
  | 'invalid'
  /** The visitor's network began too many sign-ins. */
  | 'limited'
  /** A mistake of the service. */
  | 'unavailable';

/** The provider's error as a page says it. The details are for the site's developer, not for the visitor. */
export function failureOf(error: Error): Failure {
  if (error instanceof errors.SessionNotFound) return 'expired';
  if (error instanceof errors.InvalidClient) return 'unknown-site';
  if (error instanceof errors.InvalidRedirectUri) return 'unknown-address';
  return error instanceof errors.OIDCProviderError ? 'invalid' : 'unavailable';
}

/** The provider's own pages. */
export interface ProviderPages {
  /** Asks whether to sign out of the account too. `form` posts the answer. */
  signOut(ctx: KoaContextWithOIDC, form: string): Promise<void>;
  signedOut(ctx: KoaContextWithOIDC): Promise<void>;
  error(ctx: KoaContextWithOIDC, error: Error): Promise<void>;
  /** Too many sign-ins; the next one may begin after `seconds`. */
  limited(ctx: KoaContextWithOIDC, seconds: number): Promise<void>;
}
