import type { Account } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Tables } from '../../store/store.js';
import { accountView } from './view.js';

/** The account as it is stored now. Throws `session-expired` when it is gone. */
export async function showAccount(app: App, on: Tables, id: string): Promise<Account> {
  const { accounts } = await on.select({
    accounts: {
      table: 'accounts',
      where: { id },
      joins: { challenge: ['challenges', 'emailChallengeId'] },
      lists: { passkeys: { table: 'passkeys', on: ['accountId', 'id'] } },
    },
  });
  const [found] = accounts;
  if (!found) throw new ProblemError('session-expired');
  return accountView(app, found.row, found.challenge, found.passkeys.length);
}
