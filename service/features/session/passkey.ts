import type { InferOutput } from 'valibot';
import type { PasskeyRequestOptions, Session, SignInWithPasskeySchema } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { deviceToken, isDeviceOf } from '../../shared/devices.js';
import { activeLinks, withCredentials } from '../../shared/links/operations.js';
import { acceptUse, examineUse, requestOptions } from '../../shared/passkeys/uses.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Reply, Token } from '../../shared/reply.js';
import { openSession, replaceSession } from '../../shared/sessions.js';
import { countClient } from '../../shared/throttles/operations.js';
import { commit } from '../../shared/transaction.js';
import { sessionView } from './view.js';

/** Options for any passkey of the service. Writes nothing. */
export const beginPasskeySignIn = (app: App): Promise<PasskeyRequestOptions> =>
  requestOptions(app, { purpose: 'sign-in' });

/** The account's cookie of a known device, unless the browser has it. */
async function deviceOf(app: App, caller: Caller, accountId: string): Promise<Token | undefined> {
  const known = caller.deviceToken !== undefined && (await isDeviceOf(app, accountId, caller.deviceToken));
  return known ? undefined : deviceToken(app, accountId);
}

/**
 * Signs in with a new token, so that one planted before is worth nothing. Throws `invalid-fields`,
 * `rate-limited`, `passkey-unknown`, `passkey-failed`, and `locked` for an account that staff locked.
 */
export async function signInWithPasskey(
  app: App,
  caller: Caller,
  { passkey: answer, remember }: InferOutput<typeof SignInWithPasskeySchema>,
): Promise<Reply<Session>> {
  const { statements } = app.store;
  await countClient(app, statements, 'passkey-client', caller.client, app.settings.limits.login);
  const passkey = await statements.passkeys.get(answer.id);
  if (!passkey) throw new ProblemError('passkey-unknown');
  const use = await examineUse(app, { purpose: 'sign-in' }, passkey, answer);
  const { accountId } = passkey;
  return commit(app, async (tx) => {
    const { accounts } = await tx.select({
      accounts: {
        table: 'accounts',
        where: { id: accountId },
        lists: {
          sessions: { table: 'sessions', on: ['accountId', 'id'] },
          links: { ...activeLinks, on: ['accountId', 'id'] },
        },
      },
    });
    await acceptUse(app, tx, use);
    const [found] = accounts;
    if (!found || found.row.state === 'withdrawn') throw new ProblemError('passkey-unknown');
    // By staff: no time ends it.
    if (found.row.state === 'locked') throw new ProblemError('locked');
    const others = found.sessions.map(({ row }) => row);
    const session = await openSession(app, tx, { accountId, remembered: remember, method: 'passkey', others });
    if (caller.sessionToken) await replaceSession(tx, caller.sessionToken, session, accountId);
    const device = await deviceOf(app, caller, accountId);
    return { value: sessionView(found.row, withCredentials(found.links)), session, device };
  });
}
