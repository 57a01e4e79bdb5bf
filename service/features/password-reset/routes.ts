import { Hono } from 'hono';
import { BeginPasswordResetSchema, ResetPasswordSchema, type PasswordReset } from '../../../src/contract/index.js';
import { checkNewPassword, emailKey } from '../../../src/input/index.js';
import { commit, readBody, type App, type Call, type Env } from '../../shared/app.js';
import { randomId } from '../../shared/crypto.js';
import { notify } from '../account/operations.js';
import {
  countMail,
  deliver,
  findChallenge,
  readCode,
  sendAgain,
  startChallenge,
  useCode,
} from '../../shared/challenges/operations.js';
import { readEmail } from '../../shared/email.js';
import { loginThrottle } from '../session/operations.js';
import { endSessions } from '../../shared/sessions.js';
import { countRequest, forgetFailures, throttleName } from '../../shared/throttles/operations.js';
import { fieldRefusal, Refusal } from '../../shared/problem-error.js';
import { challengeView } from '../../shared/challenges/rules.js';
import type { ChallengeRow, PasswordResetRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';

interface Found {
  reset: PasswordResetRow;
  challenge: ChallengeRow;
}

/** A forgotten password. Known and unknown addresses are answered alike; the mail tells the difference. */
export function passwordResetRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  async function find(tx: Transaction, id: string): Promise<Found> {
    const reset = await tx.passwordResets.get(id);
    const live = reset && reset.expiresAt > app.now();
    const challenge = live && (await findChallenge(app, tx, reset.challengeId));
    if (!reset || !challenge) throw new Refusal('not-found');
    return { reset, challenge };
  }

  async function answer(c: Call, id: string): Promise<Response> {
    const { challenge } = await app.store.transaction((tx) => find(tx, id));
    const body: PasswordReset = { id, challenge: challengeView(challenge, app.now(), app.settings.challenge) };
    return c.json(body);
  }

  routes.post('/', async (c) => {
    const email = readEmail((await readBody(c, app, BeginPasswordResetSchema)).email);
    const { client } = c.env;
    if (client !== undefined) {
      const name = await throttleName('reset-client', client);
      await countRequest(app, [{ name, limit: app.settings.limits.passwordReset }]);
    }
    await countMail(app, client, email);
    const id = randomId();
    const sending = await commit(app, async (tx) => {
      const [account] = await tx.accounts.find({ emailKey: emailKey(email) });
      const about = { purpose: 'password-reset', email, language: c.get('language'), real: !!account } as const;
      const started = await startChallenge(app, tx, about);
      const expiresAt = app.now() + app.settings.passwordReset.minutes * 60_000;
      const accountId = account?.id ?? null;
      await tx.passwordResets.insert({ id, challengeId: started.challengeId, accountId, expiresAt });
      return started;
    });
    await deliver(app, sending);
    return answer(c, id);
  });

  routes.post('/:id/resend', async (c) => {
    const id = c.req.param('id');
    const { challenge } = await app.store.transaction((tx) => find(tx, id));
    await countMail(app, c.env.client, challenge.email, challenge);
    const sending = await commit(app, async (tx) => sendAgain(app, tx, (await find(tx, id)).challenge));
    await deliver(app, sending);
    return answer(c, id);
  });

  routes.post('/:id/password', async (c) => {
    const id = c.req.param('id');
    const body = await readBody(c, app, ResetPasswordSchema);
    const found = await app.store.transaction((tx) => find(tx, id));
    // Before the code: a password that cannot be taken must not cost a try.
    const error = checkNewPassword(body.password, app.settings.password, found.challenge.email);
    if (error) throw fieldRefusal('password', error);
    const code = readCode(body.code);
    const passwordHash = await app.hasher.hash(body.password);
    const throttle = await loginThrottle(found.challenge.email);
    await commit(app, async (tx) => {
      const { reset, challenge } = await find(tx, id);
      const refusal = await useCode(app, tx, challenge, code);
      if (refusal) return refusal;
      const account = reset.accountId ? await tx.accounts.get(reset.accountId) : undefined;
      await tx.passwordResets.delete(id);
      // Withdrawn, or moved to another address, since the mail was sent.
      if (account?.emailKey !== challenge.emailKey) return new Refusal('code-expired');
      await tx.accounts.update(account.id, { passwordHash, state: 'active' });
      await endSessions(tx, account.id);
      await forgetFailures(tx, [throttle]);
      return undefined;
    });
    await notify(app, found.challenge.email, c.get('content').mails.passwordChanged());
    return c.body(null, 204);
  });

  return routes;
}
