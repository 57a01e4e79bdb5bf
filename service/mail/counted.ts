import type { Observer } from '../shared/observer.js';
import type { Mail } from './mail.js';

/** Counts the mails that are handed over and those that fail. */
export const countedMail = (mail: Mail, observer: Observer | undefined): Mail => ({
  async send(message) {
    try {
      await mail.send(message);
    } catch (error) {
      observer?.mailFailed();
      throw error;
    }
    observer?.mailHandedOver();
  },
});
