import type { PasskeyRequestOptions, Passkeys, Reauthentication } from '../../../src/contract/index.js';
import { contentFor } from '../../content/content.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { queueMail, sendNotice } from '../../shared/mails/operations.js';
import { requestOptions } from '../../shared/passkeys/uses.js';
import { fieldProblem, ProblemError } from '../../shared/problem-error.js';
import { examineProof, withProof } from '../../shared/reauthentication.js';
import type { Reply } from '../../shared/reply.js';
import { currentSession, endSessions, rotateSession, withSession } from '../../shared/sessions.js';
import type { AccountRow, PasskeyRow } from '../../store/rows.js';
import type { Tables } from '../../store/store.js';
import { checkPasskeyRemovable, parseName } from './rules.js';
import { passkeysView } from './view.js';

/** The passkeys of the account as they are stored now. */
export const showPasskeys = async (app: App, on: Tables, account: AccountRow): Promise<Passkeys> =>
  passkeysView(app, account, await on.passkeys.find({ accountId: account.id }));

/** The account's own passkey. Throws `not-found`. */
async function requirePasskey(on: Tables, account: AccountRow, id: string): Promise<PasskeyRow> {
  const passkey = await on.passkeys.get(id);
  if (passkey?.accountId !== account.id) throw new ProblemError('not-found');
  return passkey;
}

/** Throws `session-expired`. */
export async function readPasskeys(app: App, caller: Caller): Promise<Passkeys> {
  const { account } = await currentSession(app, caller);
  return showPasskeys(app, app.store.statements, account);
}

/** Options to use a passkey of the account again. Throws `session-expired`. */
export async function beginReauthentication(app: App, caller: Caller): Promise<PasskeyRequestOptions> {
  const { account } = await currentSession(app, caller);
  const passkeys = await app.store.statements.passkeys.find({ accountId: account.id });
  return requestOptions(app, { purpose: 'reauthentication', accountId: account.id }, passkeys);
}

/** Throws `session-expired`, `not-found`, `invalid-fields`. */
export const renamePasskey = (app: App, caller: Caller, id: string, typed: string): Promise<Passkeys> =>
  withSession(app, caller, async (tx, { account }) => {
    await requirePasskey(tx, account, id);
    const { name, error } = parseName(typed);
    if (error) throw fieldProblem('name', error);
    await tx.passkeys.update(id, { name });
    return showPasskeys(app, tx, account);
  });

/** No passkey is offered for a while. Throws `session-expired`. */
export const declineOffer = (app: App, caller: Caller): Promise<void> =>
  withSession(app, caller, (tx, { account }) => {
    const passkeyOfferAt = app.now() + app.settings.passkeys.offerDays * 86_400_000;
    return tx.accounts.update(account.id, { passkeyOfferAt });
  });

/**
 * Removes a passkey, ends the other sessions, which it may have opened, and sends a notice. Throws `session-expired`,
 * `not-found`, `last-sign-in-method` and what the proof throws.
 */
export async function removePasskey(
  app: App,
  caller: Caller,
  id: string,
  typed: Reauthentication,
): Promise<Reply<Passkeys>> {
  const { account: before } = await currentSession(app, caller);
  const proof = await examineProof(app, before, typed);
  const { reply, notice } = await withProof(app, caller, proof, async (tx, { account, session }) => {
    const { name } = await requirePasskey(tx, account, id);
    checkPasskeyRemovable(account, (await tx.passkeys.find({ accountId: account.id })).length);
    await tx.passkeys.delete(id);
    await endSessions(tx, account.id, session.id);
    const { language } = caller;
    const letter = contentFor(language).mails.passkeyRemoved(name);
    const notice = await queueMail(app, tx, { to: account.email, language, letter });
    const token = await rotateSession(app, tx, session);
    return { reply: { value: await showPasskeys(app, tx, account), session: token }, notice };
  });
  sendNotice(app, notice);
  return reply;
}
