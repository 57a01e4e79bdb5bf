import type { CodeMessages } from './messages.js';

export const code: CodeMessages = {
  codeLabel: 'Verification code (six digits)',
  codeRequired: 'Please enter the verification code.',
  codeIncomplete: (digits) =>
    `The verification code has six digits; ${digits === 1 ? '1 is' : `${digits} are`} entered.`,
};
