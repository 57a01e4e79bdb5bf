import type { RegistrationMessages } from '../messages.js';
import { procedure } from './procedure.js';

export const registration: RegistrationMessages = {
  ...procedure,
  registrationLabel: 'Register a TOYOTA account',
  registrationHosted: 'Go to the registration page',
  registrationHostedHint: 'For your safety, registration takes place on a dedicated page.',
  steps: {
    way: 'How to register',
    plain: 'Without an ID',
    notice: 'Before you link',
    terms: 'Terms of use',
    identity: 'Confirm who you are',
    email: 'Email address',
    code: 'Verification code',
    profile: 'Your details',
    review: 'Review',
    done: 'Registered',
  },
  wayHeading: 'Register a TOYOTA account',
  wayLead: 'My LEXUS (WEB) needs a TOYOTA account. Please choose what applies to you.',
  wayCredential: 'I have a Lexus Owner’s Card ID, a Lexus Service Card ID or a G-Link Lite ID',
  wayCredentialHint: 'Your car’s service is linked as you register.',
  wayPlain: 'I have none of these IDs',
  wayPlainHint: 'Only the account is registered for now.',
  haveAccount: 'Already have a TOYOTA account?',
  login: 'Log in',
  resumed: 'You are back where you left off.',
  resume: 'Continue from another device',
};
