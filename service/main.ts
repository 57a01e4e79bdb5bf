import { randomBytes } from 'node:crypto';
import { japanPostAddressBook } from './addresses/japan-post.js';
import { createService, type Service } from './app.js';
import { seedDemoData } from './demo-data.js';
import { argon2Hasher } from './hashing/argon2.js';
import { createOutbox, type Outbox } from './mail/outbox.js';
import { createSmtpMail } from './mail/smtp.js';
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
  MYLEXUS_MAIL_SENDER?: string | undefined;
  /** Keys the codes' HMAC; required in production. */
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
}

export interface NodeService {
  service: Service;
  settings: Settings;
  store: Store;
  /** Undefined when mails are sent over SMTP. */
  outbox: Outbox | undefined;
  /** Stops the sweeping and closes the database that it opened. */
  close(): Promise<void>;
}

const times = ({ count, windowSeconds }: Limit, factor: number): Limit => ({ count: count * factor, windowSeconds });

/** Settings from the environment; throws for a factor that is no positive number. */
export function settingsFrom(env: Environment): Settings {
  const factor = Number(env.MYLEXUS_LIMIT_FACTOR ?? 1);
  if (!(factor > 0)) throw new Error('MYLEXUS_LIMIT_FACTOR must be a positive number');
  const { login, identity, mail, mailPerAddress, passwordReset } = defaultSettings.limits;
  return mergeSettings({
    origins: {
      id: env.MYLEXUS_ORIGIN ?? defaultSettings.origins.id,
      inline: (env.MYLEXUS_INLINE_ORIGINS ?? '').split(/\s+/).filter(Boolean),
    },
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
  const service = createService({
    store,
    mail,
    hasher: argon2Hasher,
    secret,
    settings,
    addresses: japanPostAddressBook,
    onError: (error) => console.error(error),
  });
  if (options.demoData ?? !production) await seedDemoData(store, argon2Hasher);
  const sweeping = setInterval(() => void service.sweep().catch((error: unknown) => console.error(error)), 60_000);
  sweeping.unref();
  const close = async (): Promise<void> => {
    clearInterval(sweeping);
    await database?.close();
  };
  return { service, settings, store, outbox, close };
}
