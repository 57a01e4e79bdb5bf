import type { RegistrationMessages } from './messages.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';

export const registration: RegistrationMessages = {
  ...wizardMessages,
  registrationLabel: 'Register a TOYOTA account',
  registrationHosted: 'Go to the registration page',
  registrationHostedHint: 'For your safety, registration takes place on a dedicated page.',
  steps: {
    path: 'How to register',
    'without-id': 'Without an ID',
    notice: 'Before you link',
    terms: 'Terms of use',
    identity: 'Confirm who you are',
    email: 'Email address',
    code: 'Verification code',
    profile: 'Your details',
    review: 'Review',
    done: 'Registered',
  },
  pathHeading: 'Register a TOYOTA account',
  pathLead: 'My LEXUS (WEB) needs a TOYOTA account. Please choose what applies to you.',
  pathCredential: 'I have a Lexus Owner’s Card ID, a Lexus Service Card ID or a G-Link Lite ID',
  pathCredentialHint: 'Your car’s service is linked as you register.',
  pathWithoutId: 'I have none of these IDs',
  pathWithoutIdHint: 'Only the account is registered for now.',
  haveAccount: 'Already have a TOYOTA account?',
  login: 'Log in',
  resumed: 'You are back where you left off.',
  resume: 'Continue from another device',
};
