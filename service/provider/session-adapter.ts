import type { AdapterPayload } from 'oidc-provider';
import type { SignedIn } from '../shared/sessions.js';
import type { Transaction } from '../store/store.js';
import { methodClaims } from './claims.js';
import { RecordAdapter, recordId } from './adapter.js';
import type { App } from '../shared/app.js';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The time for which a sign-out is passed on to a site, at most: as long as a remembered session lasts. */
const siteSessionMs = (app: App): number => app.settings.session.rememberDays * 86_400_000;

/**
 * The provider's session is the service's: it exists while the service's session does, names its account, and has no
 * cookie of its own. Only what the provider adds is stored, under the service's session: which sites are signed in.
 * A visitor who is not signed in has a session of the provider alone; it carries the state of a sign-out page.
 */
export class SessionAdapter extends RecordAdapter {
  constructor(
    app: App,
    private readonly current: () => SignedIn | undefined,
  ) {
    super(app, 'Session');
  }

  #idOf(id: string): string {
    return this.current()?.session.id ?? id;
  }

  #withAccount(payload: AdapterPayload | undefined, { session, account }: SignedIn): AdapterPayload {
    return {
      ...payload,
      jti: session.id,
      uid: session.id,
      kind: 'Session',
      exp: seconds(session.expiresAt),
      iat: seconds(session.createdAt),
      accountId: account.id,
      loginTs: seconds(session.createdAt),
      acr: undefined,
      ...methodClaims(session),
    };
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const signedIn = this.current();
    if (!signedIn) {
      const anonymous = await super.find(id);
      return anonymous?.accountId ? undefined : anonymous;
    }
    return this.#withAccount(await super.find(signedIn.session.id), signedIn);
  }

  override async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const { sessions, records } = await this.app.store.statements.select({
      sessions: { table: 'sessions', where: { id: uid }, joins: { account: ['accounts', 'accountId'] } },
      records: { table: 'oidcRecords', where: { id: await recordId(this.model, uid) } },
    });
    const { row: session, account } = sessions[0] ?? {};
    if (!session || account?.state !== 'active' || session.expiresAt <= this.app.now()) return undefined;
    return this.#withAccount(records[0]?.row.payload, { session, account });
  }

  override async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const signedIn = this.current();
    await super.upsert(this.#idOf(id), payload, expiresIn);
    if (signedIn) await this.write((tx) => this.#keepSites(tx, payload, signedIn));
  }

  override destroy(id: string): Promise<void> {
    return super.destroy(this.#idOf(id));
  }

  /** A row for each site that got an ID token, so that a sign-out anywhere in the service reaches it. */
  async #keepSites(tx: Transaction, { authorizations = {} }: AdapterPayload, signedIn: SignedIn): Promise<void> {
    const { session, account } = signedIn;
    const expiresAt = this.app.now() + siteSessionMs(this.app);
    for (const [clientId, { sid }] of Object.entries(authorizations)) {
      if (!sid || (await tx.siteSessions.get(sid))) continue;
      const state = { ended: false, attempts: 0, nextAttemptAt: 0, expiresAt };
      await tx.siteSessions.put({ id: sid, sessionId: session.id, accountId: account.id, clientId, ...state });
    }
  }
}
