import { randomBytes } from 'node:crypto';
import { japanPostAddressBook } from './addresses/japan-post.js';
import { createApp, createService, type Service } from './app.js';
import { seedDemoData } from './demo-data.js';
import { argon2Hasher } from './hashing/argon2.js';
import type { PageOptions } from './hosted/pages.js';
import { createProviderPages } from './hosted/provider-pages.js';
import { createOutbox, type Outbox } from './mail/outbox.js';
import { createSmtpMail } from './mail/smtp.js';
import { createOpenIdProvider, type OpenIdProvider } from './provider/provider.js';
import { defaultSettings, mergeSettings, type Limit, type Settings } from './settings.js';
import { createMemoryStore } from './store/memory.js';
import { openStore, type StoreEnvironment } from './store/open.js';
import type { Store } from './store/store.js';

/** Environment variables the service reads. */
export interface Environment extends StoreEnvironment {
  NODE_ENV?: string | undefined;
  /** The service's own origin. */
  MYLEXUS_ORIGIN?: string | undefined;
  /** Origins that may show secret fields, separated by blanks. */
  MYLEXUS_INLINE_ORIGINS?: string | undefined;
  /** Origins that show secret fields in a frame of the service, separated by blanks. */
  MYLEXUS_FRAME_ORIGINS?: string | undefined;
  /** Origins to whose pages the hosted pages may return, separated by blanks; those above may always. */
  MYLEXUS_RETURN_ORIGINS?: string | undefined;
  /** URL of the top page of My LEXUS, for visitors who cannot go back to where they came from. */
  MYLEXUS_TOP_PAGE?: string | undefined;
  MYLEXUS_MAIL_SENDER?: string | undefined;
  /** Keys the codes' HMAC and encrypts the OpenID provider's keys; required in production. */
  MYLEXUS_SECRET?: string | undefined;
  MYLEXUS_TERMS_VERSION?: string | undefined;
  /** Multiplies how many requests a client may make; for load tests. */
  MYLEXUS_LIMIT_FACTOR?: string | undefined;
  /** Mails go to this SMTP server; without it to an outbox in memory. */
  SMTP_URL?: string | undefined;
}

export interface NodeServiceOptions {
  env?: Environment;
  /** Default: the database that the environment names; outside of production, without one, memory. */
  store?: Store;
  /** Default: outside of production. */
  demoData?: boolean;
  /** What the hosted pages show beside the texts. */
  pages?: Omit<PageOptions, 'settings'>;
  /** Sends back-channel logouts to dealers' sites. Default: refuses addresses of private networks. */
  fetch?: typeof fetch;
}

export interface NodeService {
  service: Service;
  settings: Settings;
  store: Store;
  provider: OpenIdProvider;
  /** For `createHostedSite`. */
  pages: PageOptions;
  /** Undefined when mails are sent over SMTP. */
  outbox: Outbox | undefined;
  /** Stops the sweeping and closes the database that it opened. */
  close(): Promise<void>;
}

const times = ({ count, windowSeconds }: Limit, factor: number): Limit => ({ count: count * factor, windowSeconds });

const listOf = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean);

/** Settings from the environment; throws for a factor that is no positive number. */
export function settingsFrom(env: Environment): Settings {
  const factor = Number(env.MYLEXUS_LIMIT_FACTOR ?? 1);
  if (!(factor > 0)) throw new Error('MYLEXUS_LIMIT_FACTOR must be a positive number');
  const { login, identity, mail, mailPerAddress, passwordReset } = defaultSettings.limits;
  return mergeSettings({
    origins: {
      id: env.MYLEXUS_ORIGIN ?? defaultSettings.origins.id,
      inline: listOf(env.MYLEXUS_INLINE_ORIGINS),
      frame: listOf(env.MYLEXUS_FRAME_ORIGINS),
    },
    hosted: { returnOrigins: listOf(env.MYLEXUS_RETURN_ORIGINS), topPage: env.MYLEXUS_TOP_PAGE ?? '' },
    mailSender: env.MYLEXUS_MAIL_SENDER ?? defaultSettings.mailSender,
    termsVersion: env.MYLEXUS_TERMS_VERSION ?? defaultSettings.termsVersion,
    limits: {
      login: times(login, factor),
      identity: times(identity, factor),
      mail: times(mail, factor),
      mailPerAddress: times(mailPerAddress, factor),
      passwordReset: times(passwordReset, factor),
    },
  });
}

/** The service in a Node process: argon2id, the whole postal directory, mails over SMTP or to an outbox. */
export async function createNodeService(options: NodeServiceOptions = {}): Promise<NodeService> {
  const { env = process.env as Environment } = options;
  const production = env.NODE_ENV === 'production';
  const settings = settingsFrom(env);
  const secret = env.MYLEXUS_SECRET ?? (production ? '' : randomBytes(32).toString('hex'));
  if (!secret) throw new Error('MYLEXUS_SECRET is required in production');
  const outbox = env.SMTP_URL ? undefined : createOutbox();
  if (production && outbox) throw new Error('SMTP_URL is required in production');
  if (production && !options.store && !env.DATABASE_URL && !env.DATABASE_FOLDER) {
    throw new Error('DATABASE_URL or DATABASE_FOLDER is required in production');
  }
  const database = options.store ? undefined : await openStore(env);
  const store = options.store ?? database ?? createMemoryStore();
  const mail = outbox ?? createSmtpMail(env.SMTP_URL ?? '', settings.mailSender);
  const onError = (error: unknown): void => console.error(error);
  const parts = { store, mail, hasher: argon2Hasher, secret, settings, addresses: japanPostAddressBook, onError };
  const service = createService(parts);
  const pages = { ...options.pages, settings };
  const provider = await createOpenIdProvider({
    app: createApp(parts),
    pages: createProviderPages(pages, store),
    fetch: options.fetch,
    onError,
  });
  if (options.demoData ?? !production) await seedDemoData(store, argon2Hasher);
  const jobs = [
    repeat(60_000, () => service.sweep(), onError),
    repeat(60_000, () => provider.refresh(), onError),
    repeat(5_000, () => provider.sendLogouts(), onError),
  ];
  const close = async (): Promise<void> => {
    jobs.forEach(clearInterval);
    await database?.close();
  };
  return { service: signingOut(service, provider, onError), settings, store, outbox, provider, pages, close };
}

/** Does a job again and again; it does not keep the process running. */
function repeat(milliseconds: number, job: () => Promise<void>, onError: (error: unknown) => void): NodeJS.Timeout {
  return setInterval(() => void job().catch(onError), milliseconds).unref();
}

/** A call that changes something may have ended a session: dealers' sites are notified at once. */
function signingOut(service: Service, provider: OpenIdProvider, onError: (error: unknown) => void): Service {
  return {
    ...service,
    async fetch(request, ...rest) {
      const response = await service.fetch(request, ...rest);
      if (request.method !== 'GET') void provider.sendLogouts().catch(onError);
      return response;
    },
  };
}
