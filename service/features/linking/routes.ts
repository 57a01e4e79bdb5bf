import { Hono } from 'hono';
import { BeginLinkingSchema, IdentitySchema, type Linking } from '../../../src/contract/index.js';
import { commit, readBody, type App, type Call, type Env } from '../../shared/app.js';
import { randomId } from '../../shared/crypto.js';
import { readIdempotencyKey } from '../registration/completion.js';
import { proveCredential, refusalOfUse } from '../../shared/identity/operations.js';
import { insertLink, linksOf } from '../../shared/links/operations.js';
import { requireSession } from '../../shared/sessions.js';
import { fieldRefusal, Refusal } from '../../shared/problem-error.js';
import { canAddLink, serviceDetails } from '../../shared/links/rules.js';
import type { LinkingRow } from '../../store/rows.js';
import { UniqueViolation, type Transaction } from '../../store/store.js';

/** Procedure ①, steps 9 to 11: a link attempt of the signed-in account. */
export function linkingRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();
  const expiresAt = (): number => app.now() + app.settings.linking.idleMinutes * 60_000;

  /** The attempt of the path. Throws `session-expired` or `not-found`. */
  async function require(c: Call): Promise<LinkingRow> {
    const { account } = await requireSession(app, c);
    return commit(app, async (tx) => {
      const linking = await tx.linkings.get(c.req.param('id') ?? '');
      if (!linking || linking.accountId !== account.id || linking.expiresAt <= app.now()) {
        return new Refusal('not-found');
      }
      await tx.linkings.update(linking.id, { expiresAt: expiresAt() });
      return linking;
    });
  }

  async function answer(c: Call, { id }: { id: string }): Promise<Response> {
    const linking = await commit(app, async (tx): Promise<Linking | Refusal> => {
      const row = await tx.linkings.get(id);
      if (!row) return new Refusal('not-found');
      const credential = row.credentialId ? await tx.credentials.get(row.credentialId) : undefined;
      return {
        id,
        brand: row.brand,
        step: row.linkId ? 'done' : credential ? 'details' : 'identity',
        ...(credential && { service: serviceDetails(credential, c.get('content')) }),
      };
    });
    return c.json(linking);
  }

  routes.post('/', async (c) => {
    const { account } = await requireSession(app, c);
    const { brand } = await readBody(c, app, BeginLinkingSchema);
    const id = randomId();
    await commit(app, async (tx) => {
      if (!canAddLink(brand, await linksOf(tx, account.id), app.settings)) return fieldRefusal('brand', 'format');
      await tx.linkings.insert({
        id,
        accountId: account.id,
        brand,
        expiresAt: expiresAt(),
        credentialId: null,
        linkId: null,
        completionKey: null,
      });
      return undefined;
    });
    return answer(c, { id });
  });

  routes.get('/:id', async (c) => answer(c, await require(c)));

  routes.post('/:id/identity', async (c) => {
    const linking = await require(c);
    if (linking.linkId) throw new Refusal('wrong-step');
    const identity = await readBody(c, app, IdentitySchema);
    const { accountId } = linking;
    const credential = await proveCredential(app, identity, { subject: accountId, accountId, client: c.env.client });
    // A card of another brand is no answer to this attempt, however well it was proved.
    if (credential.brand !== linking.brand) throw new Refusal('identity-mismatch');
    await commit(app, async (tx) => {
      if ((await tx.linkings.get(linking.id))?.linkId) return new Refusal('wrong-step');
      await tx.linkings.update(linking.id, { credentialId: credential.id });
      return undefined;
    });
    return answer(c, linking);
  });

  /** Links, or gives the refusal that sends the attempt back to the identity step. */
  async function confirm(tx: Transaction, { id }: LinkingRow, key: string): Promise<Refusal | undefined> {
    const linking = await tx.linkings.get(id);
    if (linking?.linkId) return undefined;
    const credential = linking?.credentialId ? await tx.credentials.get(linking.credentialId) : undefined;
    if (!linking || !credential) return new Refusal('wrong-step');
    const refusal = await refusalOfUse(tx, credential, linking.accountId);
    if (refusal) {
      await tx.linkings.update(id, { credentialId: null });
      return refusal;
    }
    if (!canAddLink(linking.brand, await linksOf(tx, linking.accountId), app.settings))
      return new Refusal('wrong-step');
    const linkId = await insertLink(app, tx, linking.accountId, credential);
    await tx.linkings.update(id, { linkId, completionKey: key });
    return undefined;
  }

  routes.post('/:id/confirmation', async (c) => {
    const key = readIdempotencyKey(c);
    const linking = await require(c);
    await commit(app, (tx) => confirm(tx, linking, key)).catch(async (error: unknown) => {
      if (!(error instanceof UniqueViolation)) throw error;
      await app.store.transaction((tx) => tx.linkings.update(linking.id, { credentialId: null }));
      throw new Refusal('already-linked');
    });
    return answer(c, linking);
  });

  return routes;
}
