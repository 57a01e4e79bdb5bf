import { commit, type App } from '../../shared/app.js';
import type { MailText } from '../../content/content.js';
import { prefill } from '../registration/rules.js';
import { linksOf, removeLink } from '../../shared/links/operations.js';
import { endSessions } from '../../shared/sessions.js';

/** A mail that tells of something done. That it could not be sent does not undo what was done. */
export async function notify(app: App, to: string, text: MailText): Promise<void> {
  await app.mail.send({ to, ...text }).catch(() => undefined);
}

/** Removes links and sessions and empties the account; what is left is a row without a person. */
export async function withdraw(app: App, accountId: string): Promise<void> {
  await commit(app, async (tx) => {
    for (const { link } of await linksOf(tx, accountId)) await removeLink(app, tx, link.id);
    await endSessions(tx, accountId);
    for (const { id } of await tx.linkings.find({ accountId })) await tx.linkings.delete(id);
    const account = await tx.accounts.get(accountId);
    if (account?.emailChallengeId) await tx.challenges.delete(account.emailChallengeId);
    await tx.accounts.update(accountId, {
      email: '',
      emailKey: null,
      passwordHash: '',
      state: 'withdrawn',
      profile: prefill(undefined),
      emailChallengeId: null,
    });
  });
}
