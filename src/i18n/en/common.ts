import { your } from '../english.js';
import type { CommonMessages } from '../messages.js';

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
const wait = (seconds: number): string =>
  seconds < 60 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute');

export const common: CommonMessages = {
  required: 'Required',
  optional: 'Optional',
  retry: 'Try again',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  problems: {
    'login-failed': () => 'The email address or the password is not correct.',
    locked: ({ time }) =>
      time
        ? `To keep you safe, access is limited for now. Please try again after ${time}.`
        : 'This account is not available at present.',
    'email-format': () => 'This email address can’t be used: it has two dots in a row, or a dot right before the @.',
    'rate-limited': ({ seconds }) => `Please wait a moment and try again (about ${wait(seconds)} left).`,
    'session-expired': () => 'You were away for a while. Please continue from here.',
    'invalid-fields': () => 'Please check what you entered.',
    forbidden: () => 'This is not available from this page.',
    'cookies-blocked': () =>
      'Your browser does not accept our cookies, so you cannot continue here. Please go to the dedicated page.',
    unavailable: () => 'We can’t connect right now. Please try again in a moment.',
  },
  contact: 'Contact us: ',
  fields: {
    required: (label) => `Enter ${your(label)}.`,
    format: (label) => `Enter ${your(label)} like name@example.com.`,
    'email-format': () => 'This email address can’t be used: it has two dots in a row, or a dot right before the @.',
  },
};
