import { createTransport } from 'nodemailer';
import { MailRefused, type Mail } from './mail.js';

export interface SmtpMail extends Mail {
  /** Ends the connections. */
  close(): void;
}

/** In milliseconds: a server that does not answer holds no mail for longer than five seconds. */
const timeouts = { dnsTimeout: 2000, connectionTimeout: 2000, greetingTimeout: 3000, socketTimeout: 3000 };

/** A final answer (RFC 5321, section 4.2.1) about the recipient or the mail, and not about us or the connection. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && responseCode < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

export interface SmtpOptions {
  /** As nodemailer reads it, for instance `smtps://user:password@mail.example:465`. */
  readonly url: string;
  readonly from: string;
  /** Whether a server without TLS gets no mail. */
  readonly requireTls: boolean;
}

/**
 * Mails that are under way at a time. Of a server that does not answer the last one waits for twelve seconds, far less than
 * another process waits before it sends a mail again.
 */
const most = 20;

/** Mails over SMTP, on at most five connections. One more than twenty at a time is refused, to be tried later. */
export function createSmtpMail({ url, from, requireTls }: SmtpOptions): SmtpMail {
  const transport = createTransport({ url, pool: true, requireTLS: requireTls, ...timeouts });
  let sending = 0;
  return {
    async send({ to, subject, text, html }) {
      if (sending >= most) throw new Error('Too many mails at a time');
      sending += 1;
      try {
        // An address object, so that nothing in the text of an address can name a second recipient.
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html });
      } catch (error) {
        throw isRefusal(error) ? new MailRefused({ cause: error }) : error;
      } finally {
        sending -= 1;
      }
    },
    close: () => transport.close(),
  };
}
