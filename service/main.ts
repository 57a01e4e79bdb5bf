import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { japanPostAddressBook } from './addresses/japan-post.js';
import { createApp, createService, type Service } from './app.js';
import { createCardSystem } from './credentials/card-system.js';
import { readConfiguration, type Configuration, type Environment } from './configuration.js';
import { seedDemoData } from './demo-data.js';
import { argon2Hasher } from './hashing/argon2.js';
import { argon2Threads } from './hashing/argon2-threads.js';
import { boundedHasher } from './hashing/bounded.js';
import { withOlderHashes } from './hashing/older.js';
import { followClock } from './process/clock.js';
import { clientAddress } from './process/client-address.js';
import type { PageOptions } from './hosted/pages.js';
import { readFileNames } from './hosted/file-names.js';
import { readPrerenderedForms } from './hosted/prerendered-form.js';
import { createProviderPages } from './hosted/provider-pages.js';
import type { HostedSiteOptions } from './hosted/site.js';
import { builtFiles } from './hosted/widget-files.js';
import { createLog, type Log } from './process/log.js';
import type { Load } from './process/metrics.js';
import { repeat } from './process/repeat.js';
import { countedMail } from './mail/counted.js';
import { createOutbox, type Outbox } from './mail/outbox.js';
import { createSmtpMail } from './mail/smtp.js';
import { simpleWebAuthn } from './passkeys/simple-webauthn.js';
import { commonPasswords } from './passwords/common.js';
import { createOpenIdProvider, type OpenIdProvider } from './provider/provider.js';
import type { Settings } from './settings.js';
import type { Observer } from './shared/observer.js';
import { createMemoryStore } from './store/memory.js';
import { openStore } from './store/open.js';
import type { Store } from './store/store.js';

export interface NodeServiceOptions {
  /** Default: the process's. */
  env?: Environment;
  /** Default: the database that the environment names; outside of production, without one, memory. */
  store?: Store;
  /** Default: outside of production. */
  demoData?: boolean;
  /** What the hosted pages show beside the texts. */
  pages?: Omit<PageOptions, 'settings'>;
  /** Sends back-channel logouts to dealers' sites. Default: refuses addresses of private networks. */
  fetch?: typeof fetch;
  /** Default: lines on standard output. */
  log?: Log;
  /** Counts what happens. */
  observer?: Observer;
}

export interface NodeService {
  service: Service;
  configuration: Configuration;
  settings: Settings;
  store: Store;
  provider: OpenIdProvider;
  /** Who calls, behind the proxies that are trusted. */
  client: (request: IncomingMessage) => string;
  /** For `createHostedSite`. */
  hosted: HostedSiteOptions;
  /** Undefined when mails are sent over SMTP. */
  outbox: Outbox | undefined;
  /** Whether the database answers, and the machine's clock is the database's. */
  isReady(): Promise<boolean>;
  /** Logs an error, and counts it. */
  onError(error: unknown): void;
  load(): Load;
  /** Stops the sweeping and closes the database that it opened. */
  close(): Promise<void>;
}

/** The service in a Node process: argon2id, the whole postal directory, mails over SMTP or to an outbox. */
export async function createNodeService(options: NodeServiceOptions = {}): Promise<NodeService> {
  const configuration = readConfiguration(options.env ?? process.env, !!options.store);
  const { production, settings, smtpUrl } = configuration;
  const secret = configuration.secret ?? randomBytes(32).toString('hex');
  const outbox = createOutbox();
  const database = options.store ? undefined : await openStore(configuration);
  const store = options.store ?? database ?? createMemoryStore();
  const smtp = smtpUrl
    ? createSmtpMail({ url: smtpUrl, from: settings.mailSender, requireTls: production })
    : undefined;
  const { observer } = options;
  const mail = countedMail(smtp ?? outbox, observer);
  const log = options.log ?? createLog();
  const databaseClock = await followClock(() => store.statements.now());
  const clock = (): Date => new Date(databaseClock.now());
  const onError = (error: unknown): void => {
    observer?.failed();
    log.error(error);
  };
  const hashing = argon2Threads(availableParallelism());
  const hasher = boundedHasher(withOlderHashes(hashing), { running: availableParallelism(), waiting: 30 });
  const credentials =
    configuration.cardSystem &&
    createCardSystem({
      ...configuration.cardSystem,
      idLength: settings.credentialIdLength,
      brands: settings.brands,
      onError,
      onChange: (asked) => log.event('card system', { state: asked ? 'asked' : 'left alone' }),
    });
  const parts = {
    store,
    mail,
    // More than an argon2id hash and 99,999 rounds of PBKDF2 take, or a look-up in a card system that is well.
    identityMs: 150,
    ...(credentials && { credentials }),
    hasher,
    passkeys: simpleWebAuthn,
    secret,
    settings,
    clock,
    addresses: japanPostAddressBook,
    commonPasswords,
    onError,
    observer,
  };
  const service = createService(parts);
  const built = { nameFiles: readFileNames(builtFiles), prerenderedForms: readPrerenderedForms(builtFiles) };
  const pages = { ...built, ...options.pages, settings };
  const client = clientAddress(configuration.trustedProxies);
  const provider = await createOpenIdProvider({
    app: createApp(parts),
    client,
    pages: createProviderPages(pages, store),
    fetch: options.fetch,
    onError,
  });
  if (options.demoData ?? !production) await seedDemoData(store, argon2Hasher, clock);
  const jobs = [
    repeat(60_000, () => databaseClock.sync(), onError),
    repeat(60_000, () => service.sweep(), onError),
    repeat(2_000, () => service.sendMails(), onError),
    repeat(60_000, () => provider.refresh(), onError),
    repeat(5_000, () => provider.sendLogouts(), onError),
  ];
  const close = async (): Promise<void> => {
    for (const stop of jobs) stop();
    await service.settled();
    smtp?.close();
    await hashing.close();
    await database?.close();
  };
  let differs = false;
  // The provider's library reads the machine's clock: tokens of a process that is off would not be accepted.
  async function isReady(): Promise<boolean> {
    await databaseClock.sync();
    const milliseconds = Date.now() - databaseClock.now();
    const before = differs;
    differs = Math.abs(milliseconds) > readyClockMs;
    if (differs && !before) log.event('the clock differs from the database', { milliseconds });
    return !differs;
  }
  const load = (): Load => ({ hashing: hasher.load(), connections: database?.connections?.() });
  const notifying = signingOut(service, provider, onError);
  return {
    service: notifying,
    configuration,
    settings,
    store,
    outbox: smtp ? undefined : outbox,
    provider,
    client,
    hosted: { ...pages, provider, client, service: notifying.fetch, onError },
    isReady,
    onError,
    load,
    close,
  };
}

/** A process whose machine's clock differs by more from the database's is not ready. */
const readyClockMs = 5000;

/** A call that changes something may have ended a session: dealers' sites are notified at once. */
function signingOut(service: Service, provider: OpenIdProvider, onError: (error: unknown) => void): Service {
  let sending = false;
  let again = false;
  /** One look at a time, however many calls there are; a call during one has another one follow. */
  async function send(): Promise<void> {
    again = true;
    if (sending) return;
    sending = true;
    for (; again; await provider.sendLogouts().catch(onError)) again = false;
    sending = false;
  }
  return {
    ...service,
    async fetch(request, connection) {
      const response = await service.fetch(request, connection);
      if (request.method !== 'GET') void send();
      return response;
    },
  };
}
