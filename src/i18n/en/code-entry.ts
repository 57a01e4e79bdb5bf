import type { CodeEntryMessages } from '../messages.js';

export const codeEntry: CodeEntryMessages = {
  codeLabel: 'Verification code (6 digits)',
  codeQueued: (email) => `We’re sending a verification code to ${email}. This can take a moment.`,
  codeFailed: (email) => `We couldn’t send a verification code to ${email}. Please check the address and try again.`,
  codeMissing: 'Didn’t get the email?',
  codeSender: (sender) => `Check your spam folder, or allow email from ${sender}.`,
  codeTime: (time, alone) =>
    `The code is valid until ${time}.${alone ? ' If you paste it, you continue automatically.' : ''}`,
  otherEmail: 'Enter another email address',
  resend: 'Send the code again',
  resendIn: (seconds) => `Send the code again (available in ${seconds === 1 ? '1 second' : `${seconds} seconds`})`,
  resendSent: 'We’ve sent a new code. Use the newest email.',
  resendNone: 'The code can’t be sent again. Check your email address and enter it again.',
};
