import { createService, type Service } from '../../service/app.js';
import { seedDemoData } from '../../service/demo-data.js';
import { createOutbox } from '../../service/mail/outbox.js';
import { defaultSettings, type Settings } from '../../service/settings.js';
import { createMemoryStore } from '../../service/store/memory.js';
import type { Store } from '../../service/store/store.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import type { Home } from '../suites/account-service.js';

export interface Started extends Home {
  service: Service;
  store: Store;
  /** What the service answered `unavailable` for. */
  errors: unknown[];
}

/** A service over the store, with a clock of its own and a cheap hasher, called from one client. */
export async function startOn(store: Store, changes?: Partial<Settings>): Promise<Started> {
  const settings = { ...structuredClone(defaultSettings), ...changes };
  const outbox = createOutbox();
  const hasher = webCryptoHasher(1);
  let now = Date.parse('2026-11-22T05:00:00Z');
  const clock = (): Date => new Date(now);
  const secret = 'a secret of the test';
  const errors: unknown[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
    console.error(error);
  };
  const service = createService({ store, mail: outbox, hasher, secret, settings, clock, onError });
  await seedDemoData(store, hasher, clock);
  return {
    service,
    store,
    errors,
    fetch: (request) => service.fetch(request, undefined, '192.0.2.1'),
    base: settings.origins.id,
    mails: async () => outbox.messages,
    advance: (milliseconds) => (now += milliseconds),
    settings,
  };
}

export const startInMemory = (changes?: Partial<Settings>): Promise<Started> => startOn(createMemoryStore(), changes);
