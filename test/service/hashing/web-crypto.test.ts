import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';

test('PBKDF2 verifies exactly the passwords it hashed', async () => {
  const hasher = webCryptoHasher(2);
  const hash = await hasher.hash('ｐass word');
  assert.match(hash, /^pbkdf2\$2\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
  assert.notEqual(hash, await hasher.hash('ｐass word'));
  assert.equal(await hasher.verify(hash, 'ｐass word'), true);
  assert.equal(await hasher.verify(hash, 'pass word'), false);
  assert.equal(await hasher.verify('', 'ｐass word'), false);
  assert.equal(await webCryptoHasher(9).verify(hash, 'ｐass word'), true, 'the hash carries its iterations');
});
