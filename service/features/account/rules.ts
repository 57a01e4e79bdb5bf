import type { FieldError, Profile } from '../../../src/contract/index.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { AccountRow } from '../../store/rows.js';

/** 法人 stays 法人: its contracts are a corporation's. */
export function errorsOfChange(before: Profile, after: Profile): FieldError[] {
  const turned = before.customerType === 'corporation' && after.customerType === 'individual';
  return turned ? [{ field: 'profile.customerType', code: 'format' }] : [];
}

/** What an account is signed in with. Email address and password are one method, not two: neither works alone. */
export function signInMethods(account: AccountRow): 'email-and-password'[] {
  return account.emailKey === null ? [] : ['email-and-password'];
}

/** Throws `last-sign-in-method`: the last method can be given up only by withdrawing. */
export function checkSignInMethodRemovable(account: AccountRow): void {
  if (signInMethods(account).length <= 1) throw new ProblemError('last-sign-in-method');
}
