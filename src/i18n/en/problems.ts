import type { WizardProblems } from '../messages.js';

const tryMore = (tries: number): string => `You can try ${tries === 1 ? 'once more' : `${tries} more times`}.`;

export const problems: WizardProblems = {
  'password-wrong': () => 'The password is not correct.',
  'wrong-step': () => 'You continued in another window. Here is the latest step.',
  'not-found': () => 'We couldn’t find this information.',
  'identity-mismatch': ({ tries }) =>
    `This does not match our records. Please check your card or document.${tries ? ` ${tryMore(tries)}` : ''}`,
  'credential-inactive': () => 'This ID cannot be used at present. Please check your contract.',
  'already-linked': () => 'This ID is already linked to another account. Unlink it there first, then try again.',
  'already-yours': () => 'This ID is already linked to your account.',
  'code-wrong': ({ tries }) => `The verification code is not correct. ${tryMore(tries)}`,
  'code-expired': () => 'The verification code has expired. Request a new code.',
  'no-tries-left': () => 'You’ve used all tries for this verification code. Request a new code.',
  'code-superseded': () => 'Enter the verification code from the newest email.',
  'terms-required': () => 'You need to agree to the terms of use.',
  'terms-changed': () => 'The terms of use have been updated. Please read them again.',
  'last-sign-in-method': () => 'You need this to log in, so it cannot be removed.',
};
