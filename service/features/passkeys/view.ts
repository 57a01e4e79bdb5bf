import type { Passkey, Passkeys } from '../../../src/contract/index.js';
import { providerName } from '../../passkeys/provider-names.js';
import type { App } from '../../shared/app.js';
import { rpIdOf, userIdOf } from '../../shared/passkeys/relying-party.js';
import { displayNameOf } from '../../shared/profile.js';
import type { AccountRow, PasskeyRow } from '../../store/rows.js';
import { mayOffer } from './rules.js';

const passkeyView = ({ id, name, aaguid, backedUp, createdAt, lastUsedAt }: PasskeyRow): Passkey => ({
  id,
  name,
  provider: providerName(aaguid),
  backedUp,
  createdAt: new Date(createdAt).toISOString(),
  ...(lastUsedAt !== null && { lastUsedAt: new Date(lastUsedAt).toISOString() }),
});

/** The account's passkeys, oldest first. */
export async function passkeysView(app: App, account: AccountRow, rows: readonly PasskeyRow[]): Promise<Passkeys> {
  return {
    passkeys: [...rows].sort((one, other) => one.createdAt - other.createdAt).map(passkeyView),
    hasPassword: account.passwordHash !== '',
    offer: mayOffer(account, rows.length, app.now()),
    rpId: rpIdOf(app.settings),
    userId: await userIdOf(account.id),
    userName: account.email,
    displayName: displayNameOf(account.profile),
  };
}
