/**
 * A site with a backend: signs visitors in at the account service (OpenID Connect) and keeps their sessions.
 *
 * @packageDocumentation
 */
export type { Brand } from '../contract/brand.js';
export { createMemorySessionStore } from './memory-store.js';
export type { RelyingPartyOptions, SignInFailure } from './options.js';
export { createRelyingParty, type RelyingParty, type Visitor } from './relying-party.js';
export type { SessionStore, StoredSession } from './session-store.js';
