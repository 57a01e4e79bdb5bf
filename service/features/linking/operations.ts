import type { Brand, Identity, Linking } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { randomId } from '../../shared/crypto.js';
import { checkCredentialAvailable, examineClaim, openClaim, settleClaim } from '../../shared/identity/operations.js';
import { insertLink, linksOf } from '../../shared/links/operations.js';
import { canAddLink } from '../../shared/links/rules.js';
import { fieldProblem, ProblemError } from '../../shared/problem-error.js';
import { requireSession, withSession } from '../../shared/sessions.js';
import { commit } from '../../shared/transaction.js';
import type { LinkingRow } from '../../store/rows.js';
import { UniqueViolation, type Tables, type Transaction } from '../../store/store.js';
import { linkingView } from './view.js';

const expiresAt = (app: App): number => app.now() + app.settings.linking.idleMinutes * 60_000;

/** Begins an attempt of the account that is signed in. Throws `session-expired`, `invalid-fields`. */
export const beginLinking = (app: App, caller: Caller, brand: Brand): Promise<Linking> =>
  withSession(app, caller, async (tx, { account }) => {
    if (!canAddLink(brand, await linksOf(tx, account.id), app.settings)) throw fieldProblem('brand', 'format');
    const linking: LinkingRow = {
      id: randomId(),
      accountId: account.id,
      brand,
      expiresAt: expiresAt(app),
      credentialId: null,
      linkId: null,
      completionKey: null,
    };
    await tx.linkings.insert(linking);
    return linkingView(linking, undefined, app.settings, caller.language);
  });

/** The account's own attempt; looking it up extends it. Throws `session-expired` or `not-found`. */
async function requireLinking(app: App, on: Tables, caller: Caller, id: string): Promise<LinkingRow> {
  const { account } = await requireSession(app, on, caller);
  const linking = await on.linkings.get(id);
  if (!linking || linking.accountId !== account.id || linking.expiresAt <= app.now()) {
    throw new ProblemError('not-found');
  }
  await on.linkings.update(id, { expiresAt: expiresAt(app) });
  return linking;
}

/** As it is stored now. Throws `not-found`. */
async function show(app: App, on: Tables, caller: Caller, id: string): Promise<Linking> {
  const [found] = await on.linkings.findJoined({ id }, { credential: ['credentials', 'credentialId'] });
  if (!found) throw new ProblemError('not-found');
  return linkingView(found.row, found.credential, app.settings, caller.language);
}

/** An attempt and its step. Throws `session-expired` or `not-found`. */
export async function readLinking(app: App, caller: Caller, id: string): Promise<Linking> {
  const { statements } = app.store;
  await requireLinking(app, statements, caller, id);
  return show(app, statements, caller, id);
}

/** Proves who holds the credential. Throws `wrong-step` once the attempt is done, and what proving throws. */
export async function proveLinkingIdentity(app: App, caller: Caller, id: string, identity: Identity): Promise<Linking> {
  const { statements } = app.store;
  const linking = await requireLinking(app, statements, caller, id);
  if (linking.linkId) throw new ProblemError('wrong-step');
  const { accountId } = linking;
  const claim = await openClaim(app, statements, identity, { subject: accountId, accountId, client: caller.client });
  const evidence = await examineClaim(app, claim);
  return commit(app, async (tx) => {
    const credential = await settleClaim(app, tx, claim, evidence);
    // A credential of another brand does not answer this attempt, even when it is proved.
    if (credential.brand !== linking.brand) throw new ProblemError('identity-mismatch');
    if ((await tx.linkings.get(id))?.linkId) throw new ProblemError('wrong-step');
    await tx.linkings.update(id, { credentialId: credential.id });
    return show(app, tx, caller, id);
  });
}

/** Links, unless that was done before. A credential that is not available any more leads back to the identity step. */
async function link(
  app: App,
  tx: Transaction,
  { id, accountId, brand, ...row }: LinkingRow,
  key: string,
): Promise<void> {
  if (row.linkId && row.completionKey === key) return;
  if (row.linkId) throw new ProblemError('wrong-step');
  const credential = row.credentialId ? await tx.credentials.get(row.credentialId) : undefined;
  if (!credential) throw new ProblemError('wrong-step');
  await checkCredentialAvailable(tx, credential, accountId).catch(async (error: unknown) => {
    if (error instanceof ProblemError) await tx.linkings.update(id, { credentialId: null });
    throw error;
  });
  if (!canAddLink(brand, await linksOf(tx, accountId), app.settings)) throw new ProblemError('wrong-step');
  const linkId = await insertLink(app, tx, accountId, credential);
  await tx.linkings.update(id, { linkId, completionKey: key });
}

/** Links the credential. The same key again changes nothing more and has the same answer; another one is `wrong-step`. */
export const confirmLinking = (app: App, caller: Caller, id: string, key: string): Promise<Linking> =>
  commit(app, async (tx) => {
    await link(app, tx, await requireLinking(app, tx, caller, id), key);
    return show(app, tx, caller, id);
  }).catch(async (error: unknown) => {
    if (!(error instanceof UniqueViolation)) throw error;
    // Another account linked it in the same moment.
    await app.store.transaction((tx) => tx.linkings.update(id, { credentialId: null }));
    throw new ProblemError('already-linked');
  });
