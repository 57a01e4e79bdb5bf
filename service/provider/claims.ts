import { createHmac } from 'node:crypto';
import type { Account } from 'oidc-provider';
import type { App } from '../shared/app.js';
import { activeLinks, withCredentials } from '../shared/links/operations.js';
import { linkedBrands } from '../shared/links/rules.js';
import type { SessionRow } from '../store/rows.js';
import { displayNameOf } from '../shared/profile.js';

/** The claims of each scope. Nothing else leaves: no email address, no credential. `acr` and `amr` are of the sign-in. */
export const claimsOfScopes = { openid: ['sub', 'acr', 'amr'], profile: ['name'], brands: ['brands'] };

/** The account with its claims as they are now; undefined for one that is not active. */
export async function findAccount(app: App, accountId: string): Promise<Account | undefined> {
  const { accounts } = await app.store.statements.select({
    accounts: {
      table: 'accounts',
      where: { id: accountId, state: 'active' },
      lists: { links: { ...activeLinks, on: ['accountId', 'id'] } },
    },
  });
  const [found] = accounts;
  if (!found) return undefined;
  const claims = {
    sub: accountId,
    name: displayNameOf(found.row.profile),
    brands: linkedBrands(withCredentials(found.links)),
  };
  return { accountId, claims: async () => claims };
}

/** `acr` of a sign-in that no page of another origin can have asked for (OpenID Connect EAP ACR Values 1.0). */
export const phishingResistant = 'phr';

/**
 * How the session was signed in (RFC 8176): `pwd`; or possession of a key (`pop`), with the device's own check of its user
 * (`user`), which are two factors (`mfa`).
 */
export const methodClaims = ({ method }: Pick<SessionRow, 'method'>): { acr?: string; amr: string[] } =>
  method === 'passkey' ? { acr: phishingResistant, amr: ['pop', 'user', 'mfa'] } : { amr: ['pwd'] };

/** The subject that one client knows an account by. Two dealers cannot tell that they have the same visitor. */
export const pairwiseSubject = (key: string, clientId: string, accountId: string): string =>
  createHmac('sha256', key).update(`${clientId}\n${accountId}`).digest('base64url');
