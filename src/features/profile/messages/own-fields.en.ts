import type { OwnFieldMessages } from './own-fields.messages.js';

export const ownFields: OwnFieldMessages = {
  heading: 'Further details',
  none: 'No answer',
  required: {
    choice: (label) => `Choose an answer for “${label}”.`,
    consent: (label) => `“${label}” needs your agreement. Read the sentence and tick the box.`,
  },
  agreed: (sentence, date) => `${sentence} (agreed on ${date})`,
  notAgreed: 'Not agreed',
};
