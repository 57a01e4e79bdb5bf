import type { PasskeyMessages } from './messages.js';

export const passkeys: PasskeyMessages = {
  problems: {
    'passkey-unknown': () => 'This passkey isn’t registered. Please log in another way.',
    'passkey-failed': () => 'We couldn’t confirm your passkey. Please try again.',
    'passkey-limit': () => 'You can’t register any more passkeys. Please remove one that you no longer need.',
    'reauthentication-required': () => 'Some time has passed. Please confirm that it’s you.',
  },
  cancelled:
    'Your passkey wasn’t used. If it isn’t on this device, use the device that has it. You can also use your password.',
  notHere: 'There’s no passkey on this device. Use the device that has it, or log in with your password.',
  unsupported:
    'This browser can’t use passkeys. Open the page in a browser such as Safari or Chrome, or log in with your password.',
  exists: 'The passkey of this device is already registered.',
  instead: 'Use a passkey instead',
  otherDevice: 'Use a passkey on another device',
  openBrowser: 'Open in a browser',
  offerHeading: 'Next time, use a passkey',
  offerLead: 'Log in with your fingerprint, face or screen lock, without typing a password.',
  create: 'Create a passkey',
  creating: 'Creating',
  later: 'Not now',
};
