import assert from 'node:assert/strict';
import { createService, type Service, type ServiceOptions } from '../../service/app.js';
import { seedDemoData } from '../../service/demo-data.js';
import { insertInteraction } from '../../service/demo-interaction.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import { createOutbox } from '../../service/mail/outbox.js';
import { simpleWebAuthn } from '../../service/passkeys/simple-webauthn.js';
import { defaultSettings, type Settings } from '../../service/settings.js';
import { createMemoryStore } from '../../service/store/memory.js';
import type { Store } from '../../service/store/store.js';
import type { RunningService } from '../suites/account-service.js';

export interface Started extends RunningService {
  service: Service;
  store: Store;
}

/**
 * A service over the store, with a clock of its own and a fast hasher, called from one client. A call that reports an
 * error fails: an unexpected one, or a problem that its endpoint does not list.
 *
 * @param parts - in place of the service's own
 */
export async function startOn(
  store: Store,
  changes?: Partial<Settings>,
  parts: Partial<Pick<ServiceOptions, 'credentials' | 'hasher' | 'identityMs' | 'observer'>> = {},
): Promise<Started> {
  const settings = { ...structuredClone(defaultSettings), ...changes };
  const outbox = createOutbox();
  const hasher = webCryptoHasher(1);
  let now = Date.parse('2026-11-22T05:00:00Z');
  const clock = (): Date => new Date(now);
  const secret = 'a secret of the test';
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const own = { store, mail: outbox, hasher, passkeys: simpleWebAuthn };
  const created = createService({ ...own, secret, settings, clock, onError, ...parts });
  const service: Service = {
    ...created,
    async fetch(request, connection) {
      const response = await created.fetch(request, connection);
      assert.deepEqual(errors, []);
      return response;
    },
  };
  await seedDemoData(store, hasher, clock);
  return {
    service,
    store,
    fetch: (request) => service.fetch(request, { client: '192.0.2.1' }),
    base: settings.origins.id,
    mails: async () => outbox.messages,
    advance: (milliseconds) => (now += milliseconds),
    beginInteraction: () => insertInteraction(store, now),
    settings,
  };
}

export const startInMemory = (changes?: Partial<Settings>, parts?: Parameters<typeof startOn>[2]): Promise<Started> =>
  startOn(createMemoryStore(), changes, parts);
