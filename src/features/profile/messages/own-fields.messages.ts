import type { FieldErrorMessage } from '../../../i18n/messages.js';

/** Messages of the fields that brands add. Their labels and sentences come from the service. */
export interface OwnFieldMessages {
  heading: string;
  /** The choice of none, where none is required. */
  none: string;
  /** A choice or a consent that is required. */
  required: Record<'choice' | 'consent', FieldErrorMessage>;
  /** A sentence with the date on which it was agreed to. */
  agreed: (sentence: string, date: string) => string;
  notAgreed: string;
}
