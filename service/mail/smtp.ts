import { createTransport } from 'nodemailer';
import type { Mail } from './mail.js';

/** Mails over SMTP. `url` as nodemailer reads it, for instance `smtps://user:password@mail.example:465`. */
export function createSmtpMail(url: string, from: string): Mail {
  // A server that does not answer holds nobody's call for longer.
  const transport = createTransport({ url, connectionTimeout: 3000, greetingTimeout: 3000, socketTimeout: 4000 });
  return {
    async send({ to, subject, text }) {
      // An address object, so that nothing in the text of an address can name a second recipient.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
  };
}
