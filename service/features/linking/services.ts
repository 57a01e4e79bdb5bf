import { Hono } from 'hono';
import { ReauthenticationSchema } from '../../../src/contract/index.js';
import { commit, readBody, type App, type Call, type Env } from '../../shared/app.js';
import { linksOf, removeLink } from '../../shared/links/operations.js';
import { reauthenticate } from '../session/operations.js';
import { requireSession } from '../../shared/sessions.js';
import { Refusal } from '../../shared/problem-error.js';
import { connectedServices } from '../../shared/links/rules.js';

/** 連携中のコネクティッドサービス一覧. */
export function serviceRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  async function answer(c: Call, accountId: string): Promise<Response> {
    const links = await app.store.transaction((tx) => linksOf(tx, accountId));
    return c.json(connectedServices(links, app.settings, c.get('content')));
  }

  routes.get('/', async (c) => answer(c, (await requireSession(app, c)).account.id));

  routes.post('/:id/unlinking', async (c) => {
    const { account } = await requireSession(app, c);
    const { password } = await readBody(c, app, ReauthenticationSchema);
    await reauthenticate(app, account, password);
    await commit(app, async (tx) => {
      const link = await tx.links.get(c.req.param('id'));
      if (link?.accountId !== account.id) return new Refusal('not-found');
      // Removed already: the answer to an earlier call was lost.
      if (link.unlinkedAt === null) await removeLink(app, tx, link.id);
      return undefined;
    });
    return answer(c, account.id);
  });

  return routes;
}
