import { dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordList } from './password-list.js';

/** How many of the most common passwords are refused, among those that are long enough. */
const count = 10_000;
const shortest = 8;

const known = new Set(
  dictionary['passwords-common']
    .filter((password) => String(password).length >= shortest)
    .slice(0, count)
    .map((password) => String(password).toLowerCase()),
);

/** The 10,000 most common passwords with 8 characters or more, in any case, from the lists of zxcvbn. */
export const commonPasswords: PasswordList = { has: (password) => known.has(password.toLowerCase()) };
