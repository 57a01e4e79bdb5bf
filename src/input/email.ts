import { foldText, hyphens } from './fold.js';
import type { FieldErrorCode } from '../contract/problem.js';

/**
 * Full-width to ASCII, every hyphen to `-`, blanks removed. Letter case stays as typed: the service compares addresses by
 * `emailKey`.
 */
export const foldEmail = (text: string): string => foldText(text).replace(hyphens, '-');

/** Two addresses with the same key belong to the same account. */
export const emailKey = (email: string): string => foldEmail(email).toLowerCase();

/**
 * `email-format` is the old carrier form (`a..b@docomo.ne.jp`, `a.@docomo.ne.jp`, `.a@…`), which RFC 5321 forbids
 * and mail systems reject; it has its own message. Any other invalid address is `format`.
 */
export function checkEmail(text: string): FieldErrorCode | undefined {
  const email = foldEmail(text);
  if (!email) return 'required';
  if (email.length > 254) return 'too-long';
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = email.slice(at + 1);
  // A top-level domain is no number: that would be the address of a computer.
  const domainOk =
    /^(?=.{1,253}$)(?!.*\.\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(
      domain,
    );
  if (at < 1 || !domainOk || local.length > 64) return 'format';
  if (!/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i.test(local)) return 'format';
  if (/^\.|\.\.|\.$/.test(local)) return 'email-format';
  return undefined;
}
