import type { FieldError, Profile } from '../../../src/contract/index.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { AccountRow } from '../../store/rows.js';

/** 法人 stays 法人: its contracts are a corporation's. */
export function errorsOfChange(before: Profile, after: Profile): FieldError[] {
  const turned = before.customerType === 'corporation' && after.customerType === 'individual';
  return turned ? [{ field: 'profile.customerType', code: 'format' }] : [];
}

/** Passkeys without which a password is kept: with a lost device one is left. */
const passkeysInsteadOfPassword = 2;

/** Throws `not-found` without a password, `last-sign-in-method` while too few passkeys can stand in for it. */
export function checkPasswordRemovable({ passwordHash }: AccountRow, passkeys: number): void {
  if (!passwordHash) throw new ProblemError('not-found');
  if (passkeys < passkeysInsteadOfPassword) throw new ProblemError('last-sign-in-method');
}
