import type { WizardMessages } from '../messages.js';
import { common } from './common.js';

export const wizardMessages: WizardMessages = {
  ...common,
  back: 'Back',
  next: 'Next',
  confirm: 'Confirm',
  register: 'Register',
  cancel: 'Cancel',
  loading: 'Loading',
  inputKept: 'Your entries are still here.',
  sending: 'Sending',
  checking: 'Checking',
  summary: 'Please check what you entered.',
  hostedOnly: 'For your safety, this is available on a dedicated page only.',
  toHosted: 'Go to the dedicated page',
  progress: (step, total) => `Step ${step} of ${total}`,
};
