import { Hono } from 'hono';
import {
  ChangeEmailSchema,
  ChangePasswordSchema,
  ChangeProfileSchema,
  ReauthenticationSchema,
  VerificationSchema,
  type Account,
} from '../../../src/contract/index.js';
import { checkNewPassword } from '../../../src/input/index.js';
import { commit, readBody, today, type App, type Call, type Env } from '../../shared/app.js';
import { sessionCookie } from '../../http/cookies.js';
import { notify, withdraw } from './operations.js';
import { countMail, deliver, findChallenge, readCode } from '../../shared/challenges/operations.js';
import { changeEmail, confirmEmail, resendEmail } from './email-change.js';
import { readEmail } from '../../shared/email.js';
import { reauthenticate } from '../session/operations.js';
import { endSessions, requireSession } from '../../shared/sessions.js';
import { fieldRefusal, fieldsRefusal, Refusal } from '../../shared/problem-error.js';
import { challengeView } from '../../shared/challenges/rules.js';
import { errorsOfChange, readProfile } from '../../shared/profile.js';
import { refusalOfRemoval } from './rules.js';

/** The account holder's own details and how they sign in. */
export function accountRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  async function answer(c: Call, id: string): Promise<Response> {
    const account = await commit(app, async (tx): Promise<Account | Refusal> => {
      const row = await tx.accounts.get(id);
      if (!row) return new Refusal('session-expired');
      const challenge = await findChallenge(app, tx, row.emailChallengeId);
      return {
        email: row.email,
        profile: row.profile,
        ...(challenge && { pendingEmail: challengeView(challenge, app.now(), app.settings.challenge) }),
      };
    });
    return c.json(account);
  }

  routes.get('/', async (c) => answer(c, (await requireSession(app, c)).account.id));

  routes.patch('/', async (c) => {
    const { account } = await requireSession(app, c);
    const { profile, errors } = readProfile((await readBody(c, app, ChangeProfileSchema)).profile, today(app));
    if (errors) throw fieldsRefusal(errors);
    await commit(app, async (tx) => {
      const fresh = await tx.accounts.get(account.id);
      const refused = errorsOfChange(fresh?.profile ?? account.profile, profile);
      if (refused.length) return fieldsRefusal(refused);
      await tx.accounts.update(account.id, { profile });
      return undefined;
    });
    return answer(c, account.id);
  });

  routes.post('/email', async (c) => {
    const { account } = await requireSession(app, c);
    const { email: typed, password } = await readBody(c, app, ChangeEmailSchema);
    const email = readEmail(typed);
    await reauthenticate(app, account, password);
    await countMail(app, c.env.client, email);
    const sending = await changeEmail(app, account.id, email, c.get('language'));
    if (sending) await deliver(app, sending);
    return answer(c, account.id);
  });

  routes.post('/email/resend', async (c) => {
    const { account } = await requireSession(app, c);
    await deliver(app, await resendEmail(app, account.id, c.env.client));
    return answer(c, account.id);
  });

  routes.post('/email/verification', async (c) => {
    const { account } = await requireSession(app, c);
    const code = readCode((await readBody(c, app, VerificationSchema)).code);
    const before = await confirmEmail(app, account.id, code);
    await notify(app, before, c.get('content').mails.emailChanged());
    return answer(c, account.id);
  });

  const refuseRemoval = async (c: Call): Promise<never> => {
    const { account } = await requireSession(app, c);
    throw refusalOfRemoval(account) ?? new Refusal('not-found');
  };
  routes.delete('/email', refuseRemoval);
  routes.delete('/password', refuseRemoval);

  routes.post('/password', async (c) => {
    const { account, session } = await requireSession(app, c);
    const { currentPassword, newPassword } = await readBody(c, app, ChangePasswordSchema);
    const error = checkNewPassword(newPassword, app.settings.password, account.email);
    if (error) throw fieldRefusal('newPassword', error);
    await reauthenticate(app, account, currentPassword, 'currentPassword');
    const passwordHash = await app.hasher.hash(newPassword);
    await app.store.transaction(async (tx) => {
      await tx.accounts.update(account.id, { passwordHash });
      await endSessions(tx, account.id, session.id);
    });
    await notify(app, account.email, c.get('content').mails.passwordChanged());
    return c.body(null, 204);
  });

  routes.post('/withdrawal', async (c) => {
    const { account } = await requireSession(app, c);
    const { password } = await readBody(c, app, ReauthenticationSchema);
    await reauthenticate(app, account, password);
    await withdraw(app, account.id);
    c.get('cookies').delete(sessionCookie);
    return c.body(null, 204);
  });

  return routes;
}
