import type { CreatePasskey, PasskeyCreationOptions, Passkeys, Reauthentication } from '../../../src/contract/index.js';
import { contentFor } from '../../content/content.js';
import { readClientData } from '../../passkeys/client-data.js';
import { providerName } from '../../passkeys/provider-names.js';
import type { CreatedPasskey } from '../../passkeys/verifier.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { queueMail, sendNotice } from '../../shared/mails/operations.js';
import { issueChallenge, readChallenge, useChallenge } from '../../shared/passkeys/challenges.js';
import { expectedCeremony, rpIdOf, userIdOf } from '../../shared/passkeys/relying-party.js';
import { fieldProblem, ProblemError } from '../../shared/problem-error.js';
import { displayNameOf } from '../../shared/profile.js';
import { examineProof, withProof } from '../../shared/reauthentication.js';
import { currentSession, withSession, type SignedIn } from '../../shared/sessions.js';
import type { AccountRow, PasskeyRow } from '../../store/rows.js';
import { UniqueViolation, type Tables } from '../../store/store.js';
import { showPasskeys } from './operations.js';
import { parseName } from './rules.js';

/** COSE's EdDSA, ES256 and RS256: between them every authenticator has one (WebAuthn, 5.4). */
const algorithms = [-8, -7, -257];

/** The account's passkeys. Throws `passkey-limit` when there is room for no other. */
async function passkeysWithRoom(app: App, on: Tables, accountId: string): Promise<PasskeyRow[]> {
  const passkeys = await on.passkeys.find({ accountId });
  if (passkeys.length >= app.settings.passkeys.perAccount) throw new ProblemError('passkey-limit');
  return passkeys;
}

async function creationOptions(
  app: App,
  { id, email, profile }: AccountRow,
  passkeys: readonly PasskeyRow[],
): Promise<PasskeyCreationOptions> {
  const { settings } = app;
  return {
    rp: { id: rpIdOf(settings), name: settings.passkeys.rpName },
    user: { id: await userIdOf(id), name: email, displayName: displayNameOf(profile) },
    challenge: await issueChallenge(app, { purpose: 'creation', accountId: id }),
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: settings.passkeys.challengeMinutes * 60_000,
    excludeCredentials: passkeys.map((each) => ({ type: 'public-key', id: each.id, transports: each.transports })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  };
}

/** Whether the sign-in was so recently that no proof is asked for. */
const isFresh = ({ settings, now }: App, { session }: SignedIn): boolean =>
  session.createdAt > now() - settings.passkeys.freshMinutes * 60_000;

/**
 * Options to create a passkey. Whoever sits down at a page that was left open cannot make one: without a proof the sign-in
 * has to be recent. Throws `session-expired`, `reauthentication-required`, `passkey-limit` and what the proof throws.
 */
export async function beginPasskey(app: App, caller: Caller, typed: Reauthentication): Promise<PasskeyCreationOptions> {
  const signedIn = await currentSession(app, caller);
  const { account } = signedIn;
  if (typed.password === undefined && !typed.passkey) {
    if (!isFresh(app, signedIn)) throw new ProblemError('reauthentication-required');
    return creationOptions(app, account, await passkeysWithRoom(app, app.store.statements, account.id));
  }
  const proof = await examineProof(app, account, typed);
  return withProof(app, caller, proof, async (tx) =>
    creationOptions(app, account, await passkeysWithRoom(app, tx, account.id)),
  );
}

/** The name that is stored: the given one, else what keeps the passkey, else the word for it. */
function nameOf({ language }: Caller, given: string | undefined, { aaguid }: CreatedPasskey): string {
  const { name, error } = parseName(given ?? (providerName(aaguid) || contentFor(language).passkey));
  if (error) throw fieldProblem('name', error);
  return name;
}

/**
 * Stores a passkey that the browser has created, and sends a notice. Throws `session-expired`, `invalid-fields`,
 * `passkey-failed`, `passkey-limit`.
 */
export async function createPasskey(app: App, caller: Caller, { passkey, name }: CreatePasskey): Promise<Passkeys> {
  const { account: before } = await currentSession(app, caller);
  const { clientDataJSON, transports = [] } = passkey.response;
  const purpose = { purpose: 'creation', accountId: before.id } as const;
  const challenge = await readChallenge(app, purpose, readClientData(clientDataJSON)?.challenge);
  const expected = challenge && expectedCeremony(app.settings, challenge.text);
  const created = expected && (await app.passkeys.verifyCreation(passkey, expected));
  if (!challenge || !created || created.id !== passkey.id) throw new ProblemError('passkey-failed');
  const chosen = nameOf(caller, name, created);
  const { notice, value } = await withSession(app, caller, async (tx, { account }) => {
    if (account.id !== before.id) throw new ProblemError('session-expired');
    await useChallenge(tx, challenge);
    await passkeysWithRoom(app, tx, account.id);
    const times = { createdAt: app.now(), lastUsedAt: null };
    await tx.passkeys.insert({ ...created, ...times, accountId: account.id, transports, name: chosen });
    const { language } = caller;
    const letter = contentFor(language).mails.passkeyAdded(chosen);
    const notice = await queueMail(app, tx, { to: account.email, language, letter });
    return { notice, value: await showPasskeys(app, tx, account) };
  }).catch((error: unknown) => {
    // An id that is in use is no new passkey (WebAuthn, 7.1, step 26).
    throw error instanceof UniqueViolation ? new ProblemError('passkey-failed') : error;
  });
  sendNotice(app, notice);
  return value;
}
