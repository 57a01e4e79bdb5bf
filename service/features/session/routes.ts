import { Hono } from 'hono';
import { SignInSchema, type Session } from '../../../src/contract/index.js';
import { commit, readBody, type App, type Env } from '../../shared/app.js';
import { sessionCookie } from '../../http/cookies.js';
import { sha256 } from '../../shared/crypto.js';
import { checkPassword } from './operations.js';
import { findSession, keepSession, openSession, sessionView, signOut } from '../../shared/sessions.js';
import { fieldsRefusal } from '../../shared/problem-error.js';

const signedOut: Session = { state: 'signed-out' };

/** Who is signed in, signing in and out. */
export function sessionRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/', async (c) => {
    const found = await findSession(app, c);
    return c.json(found ? await sessionView(app, found.account.id) : signedOut);
  });

  routes.post('/', async (c) => {
    const { email, password, remember } = await readBody(c, app, SignInSchema);
    const missing = Object.entries({ email: email.trim(), password }).filter(([, value]) => !value);
    if (missing.length) throw fieldsRefusal(missing.map(([field]) => ({ field, code: 'required' })));
    const accountId = await checkPassword(app, email, password, c.env.client);
    const cookies = c.get('cookies');
    const before = cookies.get(sessionCookie);
    const token = await commit(app, async (tx) => {
      // A new token each time: one that somebody planted before is worth nothing.
      if (before) await tx.sessions.delete(await sha256(before));
      return openSession(app, tx, accountId, remember);
    });
    keepSession(app, cookies, token, remember);
    return c.json(await sessionView(app, accountId));
  });

  routes.delete('/', async (c) => {
    await signOut(app, c);
    return c.json(signedOut);
  });

  return routes;
}
