import { passkeyNameLength, type FieldErrorCode } from '../../../src/contract/index.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { AccountRow } from '../../store/rows.js';

/** Throws `last-sign-in-method` for the only passkey of an account without a password. */
export function checkPasskeyRemovable({ passwordHash }: AccountRow, passkeys: number): void {
  if (!passwordHash && passkeys <= 1) throw new ProblemError('last-sign-in-method');
}

/** A passkey's name as it is stored, or what is wrong with it. */
export function parseName(typed: string): { name: string; error?: never } | { name?: never; error: FieldErrorCode } {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (!name) return { error: 'required' };
  if ([...name].length > passkeyNameLength) return { error: 'too-long' };
  return { name };
}

/** Whether a passkey may be offered: the account has none, and the last offer was not declined recently. */
export const mayOffer = ({ passkeyOfferAt }: AccountRow, passkeys: number, now: number): boolean =>
  passkeys === 0 && (passkeyOfferAt === null || passkeyOfferAt <= now);
