/** One plain-text mail. */
export interface Message {
  to: string;
  subject: string;
  text: string;
}

/** Sends mails. */
export interface Mail {
  /** Throws when the mail could not be handed over. */
  send(message: Message): Promise<void>;
}
