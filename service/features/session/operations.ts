import { emailKey } from '../../../src/input/index.js';
import { commit, type App } from '../../shared/app.js';
import { fieldRefusal, lockedRefusal, Refusal } from '../../shared/problem-error.js';
import type { AccountRow } from '../../store/rows.js';
import {
  countFailure,
  countRequest,
  forgetFailures,
  refusalOfLock,
  throttleName,
} from '../../shared/throttles/operations.js';

export const loginThrottle = (email: string): Promise<string> => throttleName('login', emailKey(email));

/**
 * The id of the account with this email and password. Throws `login-failed`, `locked` or `rate-limited`, the same
 * and after the same work whether or not the address is an account.
 */
export async function checkPassword(
  app: App,
  email: string,
  password: string,
  client: string | undefined,
): Promise<string> {
  if (client !== undefined) {
    const name = await throttleName('login-client', client);
    await countRequest(app, [{ name, limit: app.settings.limits.login }]);
  }
  const names = [await loginThrottle(email)];
  const [found] = await app.store.transaction((tx) => tx.accounts.find({ emailKey: emailKey(email) }));
  const matches = await app.hasher.verify(found?.passwordHash ?? (await app.dummyHash()), password);
  return commit(app, async (tx) => {
    const lock = await refusalOfLock(app, tx, names);
    if (lock) return lock;
    const account = found && (await tx.accounts.get(found.id));
    // A password changed since it was compared was not compared.
    const current = account?.passwordHash === found?.passwordHash && account?.emailKey === found?.emailKey;
    if (!account || !matches || !current || account.state === 'withdrawn') {
      return countFailure(app, tx, names, app.settings.login, new Refusal('login-failed'));
    }
    // Locked by the service's staff, without an end of its own: the visitor is asked to come back after the usual time.
    if (account.state === 'locked') return lockedRefusal(app.now() + app.settings.login.lockMinutes * 60_000);
    await forgetFailures(tx, names);
    return account.id;
  });
}

/** The password asked for again before a sensitive change. Throws `password-wrong` or `locked`. */
export async function reauthenticate(
  app: App,
  account: AccountRow,
  password: string,
  field: 'password' | 'currentPassword' = 'password',
): Promise<void> {
  if (!password) throw fieldRefusal(field, 'required');
  const names = [await throttleName('reauthentication', account.id)];
  const matches = await app.hasher.verify(account.passwordHash, password);
  await commit(app, async (tx) => {
    const lock = await refusalOfLock(app, tx, names);
    if (lock) return lock;
    const current = (await tx.accounts.get(account.id))?.passwordHash === account.passwordHash;
    if (!matches || !current) {
      return countFailure(app, tx, names, app.settings.login, new Refusal('password-wrong'));
    }
    await forgetFailures(tx, names);
    return undefined;
  });
}
