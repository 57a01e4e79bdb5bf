import type { CodeEntryMessages } from '../messages.js';

export const codeEntry: CodeEntryMessages = {
  codeLabel: 'Verification code',
  codeQueued: (email) => `We are sending a verification code to ${email}. This can take a moment.`,
  codeFailed: (email) => `We could not send a verification code to ${email}. Please check the address and try again.`,
  codeSender: (sender) =>
    `If no mail arrives, please look in your spam folder, and allow mails from ${sender} if you filter them.`,
  codeTime: (minutes) => `The code is valid for ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
  resend: 'Send the code again',
  resendIn: (seconds) => `Send the code again (in ${seconds} s)`,
  resendSent: 'We sent a new code. Please use the newest mail.',
  resendNone: 'The code cannot be sent again. Please check your email address and enter it anew.',
};
