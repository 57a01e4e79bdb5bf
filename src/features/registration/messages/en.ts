import type { RegistrationMessages } from './messages.js';
import { wizardMessages } from '../../../i18n/en/wizard.js';

export const registration: RegistrationMessages = {
  ...wizardMessages,
  registrationLabel: 'Register a TOYOTA account',
  registrationHosted: 'Go to the registration page',
  registrationHostedHint: 'For your safety, registration takes place on a dedicated page.',
  pathHeading: 'Register a TOYOTA account',
  pathLead: 'My\u00a0LEXUS (WEB) needs a TOYOTA account. Please choose what applies to you.',
  pathCredential: 'I have a Lexus Owner’s Card ID, a Lexus Service Card ID or a G-\u2060Link\u00a0Lite\u00a0ID',
  pathCredentialHint: 'Your car’s service is linked as you register.',
  pathWithoutId: 'I have none of these IDs',
  pathWithoutIdHint: 'Only the account is registered for now.',
  haveAccount: 'Already have a TOYOTA account?',
  login: 'Log in',
  resumed: 'You are back where you left off.',
  resume: 'Continue from another device',
};
