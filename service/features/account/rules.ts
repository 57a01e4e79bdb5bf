import { Refusal } from '../../shared/problem-error.js';
import type { AccountRow } from '../../store/rows.js';

/** What an account is signed in with. Email address and password are one way, not two: neither works alone. */
export function signInMethods(account: AccountRow): 'email-and-password'[] {
  return account.emailKey === null ? [] : ['email-and-password'];
}

/** The last way to sign in cannot be removed: whoever wants that withdraws. */
export function refusalOfRemoval(account: AccountRow): Refusal | undefined {
  return signInMethods(account).length <= 1 ? new Refusal('last-sign-in-method') : undefined;
}
