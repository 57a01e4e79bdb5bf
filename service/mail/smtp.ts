import { createTransport } from 'nodemailer';
import type { Mail } from './mail.js';

/** Mails over SMTP. `url` as nodemailer reads it, for instance `smtps://user:password@mail.example:465`. */
export function createSmtpMail(url: string, from: string): Mail {
  const transport = createTransport(url);
  return {
    async send({ to, subject, text }) {
      // An address object, so that nothing in the text of an address can name a second recipient.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
  };
}
