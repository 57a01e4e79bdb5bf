import type { PasskeyAssertion, PasskeyRequestOptions } from '../../../src/contract/index.js';
import { readClientData } from '../../passkeys/client-data.js';
import type { UsedPasskey } from '../../passkeys/verifier.js';
import type { PasskeyRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { ProblemError } from '../problem-error.js';
import {
  issueChallenge,
  readChallenge,
  useChallenge,
  type PasskeyChallenge,
  type PasskeyPurpose,
} from './challenges.js';
import { expectedCeremony, rpIdOf, userIdOf } from './relying-party.js';

/** A passkey that was used, before the transaction that decides. */
export interface PasskeyUse {
  readonly passkey: PasskeyRow;
  /** Undefined: the answer does not count. */
  readonly used: UsedPasskey | undefined;
  readonly challenge: PasskeyChallenge | undefined;
}

/** What a browser asks an authenticator with. `allowed`: these passkeys; without them any of the relying party. */
export async function requestOptions(
  app: App,
  purpose: PasskeyPurpose,
  allowed: readonly PasskeyRow[] = [],
): Promise<PasskeyRequestOptions> {
  return {
    challenge: await issueChallenge(app, purpose),
    rpId: rpIdOf(app.settings),
    timeout: app.settings.passkeys.challengeMinutes * 60_000,
    allowCredentials: allowed.map(({ id, transports }) => ({ type: 'public-key', id, transports })),
    userVerification: 'required',
  };
}

/** Verifies an answer of an authenticator, outside of transactions. `acceptUse` decides in one. */
export async function examineUse(
  app: App,
  purpose: PasskeyPurpose,
  passkey: PasskeyRow,
  answer: PasskeyAssertion,
): Promise<PasskeyUse> {
  const { clientDataJSON, userHandle } = answer.response;
  const challenge = await readChallenge(app, purpose, readClientData(clientDataJSON)?.challenge);
  const owned = userHandle === undefined || userHandle === (await userIdOf(passkey.accountId));
  // Without a list of passkeys to choose from, the authenticator has to say whose passkey it is (WebAuthn, 7.2, step 6).
  const named = purpose.purpose !== 'sign-in' || !!userHandle;
  if (!challenge || !owned || !named) return { passkey, challenge, used: undefined };
  const used = await app.passkeys.verifyUse(answer, expectedCeremony(app.settings, challenge.text), passkey);
  // Whether a passkey can have copies never changes (WebAuthn, 7.2, step 19).
  const same = used?.backupEligible === passkey.backupEligible;
  return { passkey, challenge, used: same ? used : undefined };
}

/**
 * Uses the challenge up, and keeps what the authenticator says of its passkey. Throws `passkey-failed`.
 *
 * A counter that did not rise is a sign of a copy, not a proof, and passkeys have copies by design (WebAuthn, 7.2, step 22):
 * the use counts, the operator can see how often it happens, and the higher counter stays.
 */
export async function acceptUse(app: App, tx: Transaction, { passkey, used, challenge }: PasskeyUse): Promise<void> {
  const current = await tx.passkeys.get(passkey.id);
  if (challenge) await useChallenge(tx, challenge);
  if (!used || current?.accountId !== passkey.accountId || current.publicKey !== passkey.publicKey) {
    throw new ProblemError('passkey-failed');
  }
  const { counter, backedUp } = used;
  if ((counter > 0 || current.counter > 0) && counter <= current.counter) app.observer?.passkeyCounterFell();
  const changes = { counter: Math.max(counter, current.counter), backedUp, lastUsedAt: app.now() };
  await tx.passkeys.update(passkey.id, changes);
}
