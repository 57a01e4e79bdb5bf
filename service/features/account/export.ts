import type { AccountExport } from '../../../src/contract/index.js';
import { brandName, kindNames } from '../../brands/catalogue.js';
import { instant, type App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { findChallenge } from '../../shared/challenges/operations.js';
import { maskId } from '../../shared/links/masking.js';
import { withSession } from '../../shared/sessions.js';
import type { ConsentRow, LinkRow, OidcClientRow, PasskeyRow } from '../../store/rows.js';

const iso = (time: number): string => new Date(time).toISOString();
const oldestFirst = <Row>(rows: readonly Row[], time: (row: Row) => number): Row[] =>
  [...rows].sort((one, other) => time(one) - time(other));

const exportedPasskey = ({ name, createdAt, lastUsedAt }: PasskeyRow): AccountExport['passkeys'][number] => ({
  name,
  createdAt: iso(createdAt),
  ...(lastUsedAt !== null && { lastUsedAt: iso(lastUsedAt) }),
});

const exportedLink = (
  { settings: { brands } }: App,
  { language }: Caller,
  { brand, kind, credentialId, linkedAt, unlinkedAt }: LinkRow,
): AccountExport['services'][number] => ({
  brand,
  brandName: brandName(brands, brand, language),
  ...kindNames(brands, kind, language),
  maskedId: maskId(credentialId),
  linkedAt: iso(linkedAt),
  ...(unlinkedAt !== null && { unlinkedAt: iso(unlinkedAt) }),
});

const exportedSite = (
  { language }: Caller,
  { scopes, grantedAt }: ConsentRow,
  { id, names, origin }: OidcClientRow,
): AccountExport['sites'][number] => ({
  id,
  name: names[language],
  url: origin,
  details: scopes.filter((scope) => scope !== 'openid'),
  since: iso(grantedAt),
});

/** All that is kept of the account holder, oldest first; no secret, no hash. Throws `session-expired`. */
export const exportAccount = (app: App, caller: Caller): Promise<AccountExport> =>
  withSession(app, caller, async (tx, { account }) => {
    const accountId = account.id;
    const consents = await tx.consents.findJoined({ accountId }, { client: ['oidcClients', 'clientId'] });
    const pending = await findChallenge(app, tx, account.emailChallengeId);
    const acceptances = await tx.termsAcceptances.find({ accountId });
    return {
      exportedAt: instant(app),
      registeredAt: iso(account.createdAt),
      email: account.email,
      ...(pending && { pendingEmail: pending.email }),
      profile: account.profile,
      hasPassword: account.passwordHash !== '',
      passkeys: oldestFirst(await tx.passkeys.find({ accountId }), (row) => row.createdAt).map(exportedPasskey),
      services: oldestFirst(await tx.links.find({ accountId }), (row) => row.linkedAt).map((row) =>
        exportedLink(app, caller, row),
      ),
      acceptances: oldestFirst(acceptances, (row) => row.acceptedAt).map(
        ({ document, version, acceptedAt, surface }) => ({ document, version, acceptedAt: iso(acceptedAt), surface }),
      ),
      sites: oldestFirst(consents, ({ row }) => row.grantedAt).flatMap(({ row, client }) =>
        client ? [exportedSite(caller, row, client)] : [],
      ),
    };
  });
