import type { Mail, Message } from './mail.js';

/** Mails kept in memory instead of being sent. */
export interface Outbox extends Mail {
  /** Newest first. */
  readonly messages: readonly Message[];
  clear(): void;
}

/** The newest `keep` mails, for development and tests. */
export function createOutbox(keep = 200): Outbox {
  const messages: Message[] = [];
  return {
    messages,
    async send({ to, subject, text, html }) {
      messages.unshift({ to, subject, text, html });
      messages.length = Math.min(messages.length, keep);
    },
    clear() {
      messages.length = 0;
    },
  };
}
