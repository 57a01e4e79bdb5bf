import { Hono } from 'hono';
import type { Account } from '../../src/contract/index.js';
import { commit, type App, type Call, type Env } from '../context.js';
import { requireSession } from '../operations/sessions.js';
import { Refusal } from '../refusal.js';
import { challengeView } from '../rules/challenge.js';

/** The account holder's own details and how they sign in. */
export function accountRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  async function answer(c: Call, id: string): Promise<Response> {
    const account = await commit(app, async (tx): Promise<Account | Refusal> => {
      const row = await tx.accounts.get(id);
      if (!row) return new Refusal('session-expired');
      const challenge = row.emailChallengeId ? await tx.challenges.get(row.emailChallengeId) : undefined;
      return {
        email: row.email,
        profile: row.profile,
        ...(challenge && { pendingEmail: challengeView(challenge, app.now(), app.settings.challenge) }),
      };
    });
    return c.json(account);
  }

  routes.get('/', async (c) => answer(c, (await requireSession(app, c)).account.id));

  return routes;
}
