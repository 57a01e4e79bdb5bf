import type { CommonMessages } from '../messages.js';

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
    locked: ({ time }) => `Too many attempts. Please try again after ${time}.`,
    'email-format': () => 'This email address cannot be used. Please check the position of “.” before the @.',
    'rate-limited': ({ seconds }) =>
      `Please wait a moment and try again (${seconds} ${seconds === 1 ? 'second' : 'seconds'} left).`,
    'session-expired': () => 'There was no activity for a while. Please carry on from here.',
    'invalid-fields': () => 'Please check what you entered.',
    forbidden: () => 'This procedure is not available from this page.',
    'cookies-blocked': () =>
      'Your browser does not accept our cookies, so you cannot continue here. Please go to the dedicated page.',
    unavailable: () => 'We cannot connect right now. What you entered is kept.',
  },
  fields: {
    required: (label) => `Please enter: ${label}.`,
    format: (label) => `Please check the format: ${label}.`,
    'email-format': () => 'This email address cannot be used. Please check the position of “.” before the @.',
    'too-short': (label) => `Too short: ${label}.`,
    'too-long': (label) => `Too long: ${label}.`,
  },
};
