import type { WizardProblems } from '../messages.js';

export const problems: WizardProblems = {
  'password-wrong': () => 'The password is not correct.',
  'wrong-step': () => 'This procedure went on in another window. Here is where it stands now.',
  'not-found': () => 'We could not find this information.',
  'identity-mismatch': () => 'This does not match our records. Please check your card or document.',
  'credential-inactive': () => 'This ID cannot be used at present. Please check your contract.',
  'already-linked': () => 'This ID is already linked to another account.',
  'already-yours': () => 'This ID is already linked to your account.',
  'code-wrong': ({ tries }) =>
    `The verification code is wrong. You can try ${tries === 1 ? 'once more' : `${tries} more times`}.`,
  'code-expired': () => 'The verification code has expired. Please have a new one sent.',
  'code-superseded': () => 'Please enter the verification code from the newest mail.',
  'terms-required': () => 'You need to agree to the terms of use.',
  'terms-changed': () => 'The terms of use have been updated. Please read them again.',
  'last-sign-in-method': () => 'This is your only way to sign in, so it cannot be removed.',
};
