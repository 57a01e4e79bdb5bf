/** One mail: plain text, and the same as HTML. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Sends mails. */
export interface Mail {
  /** Throws when the mail could not be handed over: `MailRefused` when another try has the same end. */
  send(message: Message): Promise<void>;
}

/** The mail server refuses the address or the mail itself. */
export class MailRefused extends Error {
  constructor(options?: ErrorOptions) {
    super('The mail server refuses the mail', options);
    this.name = 'MailRefused';
  }
}
