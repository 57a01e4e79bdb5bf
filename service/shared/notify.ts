import type { MailText } from '../content/types.js';
import type { App } from './app.js';

/** A mail about something done. A failure to send it does not undo what was done. */
export async function notify(app: App, to: string, text: MailText): Promise<void> {
  await app.mail.send({ to, ...text }).catch(() => undefined);
}
