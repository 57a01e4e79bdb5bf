import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { App } from '../shared/app.js';
import { sha256 } from '../shared/crypto.js';
import type { Transaction } from '../store/store.js';

/** The row of a model's record. A stolen copy of the table has no token that works: tokens are stored as their hash. */
export const recordId = async (model: string, id: string): Promise<string> => `${model}:${await sha256(id)}`;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Stores one model of the OpenID provider in the service's own store. */
export class RecordAdapter implements Adapter {
  constructor(
    protected readonly app: App,
    protected readonly model: string,
  ) {}

  protected write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.app.store.transaction(work);
  }

  async upsert(id: string, given: AdapterPayload, expiresIn: number): Promise<void> {
    const payload: AdapterPayload = { ...given };
    delete payload.jti;
    const row = {
      id: await recordId(this.model, id),
      payload: payload as Record<string, unknown>,
      accountId: text(payload.accountId),
      clientId: text(payload.clientId),
      grantId: this.model === 'Grant' ? id : text(payload.grantId),
      uid: text(payload.uid),
      expiresAt: this.app.now() + expiresIn * 1000,
    };
    await this.write((tx) => tx.oidcRecords.put(row));
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const rowId = await recordId(this.model, id);
    const row = await this.app.store.statements.oidcRecords.get(rowId);
    return row && row.expiresAt > this.app.now() ? { ...row.payload, jti: id } : undefined;
  }

  /** Throws `invalid_grant` when another request consumed it first: of codes redeemed at once, one is. */
  async consume(id: string): Promise<void> {
    const rowId = await recordId(this.model, id);
    await this.write(async (tx) => {
      const row = await tx.oidcRecords.get(rowId);
      if (!row || row.payload['consumed']) throw new errors.InvalidGrant('the code was redeemed before');
      const consumed = Math.floor(this.app.now() / 1000);
      await tx.oidcRecords.update(rowId, { payload: { ...row.payload, consumed } });
    });
  }

  async destroy(id: string): Promise<void> {
    const rowId = await recordId(this.model, id);
    await this.app.store.statements.oidcRecords.delete(rowId);
  }

  /** Everything that came of the grant, whatever its model. */
  async revokeByGrantId(grantId: string): Promise<void> {
    await this.write(async (tx) => {
      for (const { id } of await tx.oidcRecords.find({ grantId })) await tx.oidcRecords.delete(id);
    });
  }

  /** Sessions alone are found by it. */
  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.reject(new Error(`${this.model} has no uid such as ${uid}`));
  }

  /** Devices that type a code are not supported. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }
}
