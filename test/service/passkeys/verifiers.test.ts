import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { simpleWebAuthn } from '../../../service/passkeys/simple-webauthn.js';
import { uncheckedPasskeys } from '../../../service/passkeys/unchecked.js';
import { noPasskeys, type ExpectedCeremony } from '../../../service/passkeys/verifier.js';
import type { PasskeyCreationOptions } from '../../../src/contract/index.js';
import { Authenticator, type CeremonyChanges } from '../../harness/authenticator.js';

const origin = 'https://id.example.jp';
const www = 'https://www.example.jp';
const expected: ExpectedCeremony = { challenge: 'YWJj', rpId: 'example.jp', origins: [origin], topOrigins: [www] };
const options: PasskeyCreationOptions = {
  rp: { id: 'example.jp', name: 'Example' },
  user: { id: 'dXNlcg', name: 'hanako@example.jp', displayName: '佐藤 花子' },
  challenge: 'YWJj',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300_000,
  excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
};
const aaguid = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';

const refused: readonly (readonly [string, CeremonyChanges])[] = [
  ['another challenge', { challenge: 'eHl6' }],
  ['another origin', { origin: www }],
  ['another relying party', { rpId: 'evil.example' }],
  ['a frame of a page that may not show it', { topOrigin: 'https://evil.example' }],
  ['another ceremony', { type: 'payment.get' }],
  ['no user verification', { withoutFlags: 4 }],
  ['no user presence', { withoutFlags: 1 }],
];

for (const [name, verifier] of Object.entries({ simpleWebAuthn, uncheckedPasskeys })) {
  suite(`${name}:`, () => {
    test('a passkey is created and used, also in a frame of a listed page', async () => {
      for (const changes of [{}, { topOrigin: www }]) {
        const device = new Authenticator(origin, aaguid);
        const answer = device.create(options, changes);
        const created = await verifier.verifyCreation(answer, expected);
        assert.deepEqual(
          [created?.id, created?.aaguid, created?.backupEligible, created?.backedUp, created?.counter],
          [answer.id, aaguid, true, true, 0],
        );
        const [kept] = device.passkeys.values();
        const used = await verifier.verifyUse(device.use(kept!, 'YWJj', changes), expected, created!);
        assert.deepEqual(used, { counter: 0, backupEligible: true, backedUp: true });
      }
    });

    for (const [what, changes] of refused) {
      test(`an answer for ${what} does not count`, async () => {
        const device = new Authenticator(origin);
        assert.equal(await verifier.verifyCreation(device.create(options, changes), expected), undefined);
        const created = await verifier.verifyCreation(device.create(options), expected);
        const kept = [...device.passkeys.values()].pop()!;
        assert.equal(await verifier.verifyUse(device.use(kept, 'YWJj', changes), expected, created!), undefined);
      });
    }

    test('what is no client data does not count', async () => {
      const device = new Authenticator(origin);
      const answer = device.create(options);
      for (const clientDataJSON of ['', 'bm90IEpTT04', 'bnVsbA', '%']) {
        const other = { ...answer, response: { ...answer.response, clientDataJSON } };
        assert.equal(await verifier.verifyCreation(other, expected), undefined);
      }
    });
  });
}

test('the mock believes a signature of another key; the service does not', async () => {
  const device = new Authenticator(origin);
  const other = new Authenticator(origin);
  const answer = device.create(options);
  other.create(options);
  const [stranger] = other.passkeys.values();
  const forged = other.use({ ...stranger!, id: answer.id }, 'YWJj');
  const counts = async (verifier: typeof simpleWebAuthn): Promise<boolean> =>
    !!(await verifier.verifyUse(forged, expected, (await verifier.verifyCreation(answer, expected))!));
  assert.deepEqual([await counts(simpleWebAuthn), await counts(uncheckedPasskeys)], [false, true]);
});

test('a service without a verifier accepts none', async () => {
  const device = new Authenticator(origin);
  assert.equal(await noPasskeys.verifyCreation(device.create(options), expected), undefined);
  const [kept] = device.passkeys.values();
  assert.equal(
    await noPasskeys.verifyUse(device.use(kept!, 'YWJj'), expected, { id: kept!.id, publicKey: '' }),
    undefined,
  );
});
