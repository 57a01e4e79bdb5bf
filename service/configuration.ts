import * as v from 'valibot';
import { readBrandsFile } from './brands/file.js';
import { defaultSettings, mergeSettings, type Limit, type Settings } from './settings.js';

/** What a process is told by its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with an environment, a sentence each. */
export class ConfigurationError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** A sentence about the value of a variable. */
const says = (is: (text: string) => boolean, sentence: string) =>
  v.pipe(
    v.string(),
    v.check((text) => is(text), sentence),
  );

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
const hasProtocol = (text: string, ...protocols: string[]): boolean => protocols.includes(urlOf(text)?.protocol ?? '');
// A comma or a star may stand in a host name of a URL.
const isOrigin = (text: string): boolean =>
  /^https?:\/\/[\w.:[\]-]+$/.test(text) && hasProtocol(text, 'http:', 'https:') && urlOf(text)?.origin === text;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const origin = says(isOrigin, 'must be an origin, for instance https://id.example.jp, without a slash at its end');
const origins = v.optional(
  v.pipe(
    says(
      (text) => wordsOf(text).every(isOrigin),
      'must be origins with blanks between them, for instance https://www.example.jp',
    ),
    v.transform(wordsOf),
  ),
  '',
);
const positive = v.pipe(
  says((text) => Number(text) > 0, 'must be a positive number'),
  v.transform(Number),
);

const contact = v.optional(says((text) => /^\P{Cc}{1,120}$/u.test(text), 'must be one line of at most 120 characters'));

/** Every variable that the service reads. */
const variables = v.object({
  NODE_ENV: v.optional(
    v.picklist(['production', 'development', 'test'], 'must be production, development or test'),
    'development',
  ),
  /** Where the process listens. 0 takes a free port. */
  PORT: v.optional(
    v.pipe(
      says((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'must be a port'),
      v.transform(Number),
    ),
    '4000',
  ),
  /** PostgreSQL; any number of processes may share it. */
  DATABASE_URL: v.optional(says((text) => hasProtocol(text, 'postgres:', 'postgresql:'), 'must be a postgres:// URL')),
  /** A folder for an embedded database; one process at a time. */
  DATABASE_FOLDER: v.optional(v.pipe(v.string(), v.nonEmpty('must name a folder'))),
  /** Mails go to this server; without it to an outbox in memory. */
  SMTP_URL: v.optional(says((text) => hasProtocol(text, 'smtp:', 'smtps:'), 'must be an smtp:// or smtps:// URL')),
  /** The service's own origin. */
  MYLEXUS_ORIGIN: v.optional(origin),
  /** Origins that may show secret fields. */
  MYLEXUS_INLINE_ORIGINS: origins,
  /** Origins that show secret fields in a frame of the service. */
  MYLEXUS_FRAME_ORIGINS: origins,
  /** Origins to whose pages the hosted pages may return; those above may always. */
  MYLEXUS_RETURN_ORIGINS: origins,
  /** URL of the top page of My LEXUS, for visitors who cannot go back to where they came from. */
  MYLEXUS_TOP_PAGE: v.optional(
    says(
      (text) => !text || hasProtocol(text, 'http:', 'https:'),
      'must be a URL, for instance https://www.example.jp/',
    ),
    '',
  ),
  /** The relying party ID of passkeys: the host of the service's own origin, or a domain above it. Never changed later. */
  MYLEXUS_PASSKEY_RP_ID: v.optional(
    says(
      (text) => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(text),
      'must be a host name in lower case, for instance example.jp, without a scheme',
    ),
  ),
  /** Further origins that may use the passkeys. */
  MYLEXUS_PASSKEY_ORIGINS: origins,
  MYLEXUS_MAIL_SENDER: v.optional(says((text) => /^[^\s@]+@[^\s@]+$/.test(text), 'must be an email address')),
  /** A line in mails for those who need a person, for instance a telephone number and its hours. */
  MYLEXUS_CONTACT_JA: contact,
  MYLEXUS_CONTACT_EN: contact,
  /** Keys the codes' HMAC; encrypts mails that wait and the OpenID provider's keys. */
  MYLEXUS_SECRET: v.optional(says((text) => text.length >= 16, 'must have at least 16 characters')),
  /** A brand's card system, which cards are looked up in; without it the service's own table. */
  MYLEXUS_CREDENTIALS_URL: v.optional(
    says(
      (text) => hasProtocol(text, 'http:', 'https:') && !urlOf(text)?.username,
      'must be a URL, for instance https://cards.example.jp/lookup',
    ),
  ),
  /** What the card system knows the service by. */
  MYLEXUS_CREDENTIALS_SECRET: v.optional(
    says((text) => /^[\w.~+/=-]{16,}$/.test(text), 'must have at least 16 letters, digits or -._~+/='),
  ),
  /** A JSON file with the brands, their cards and their looks, and the profile fields; without it those of the service. */
  MYLEXUS_BRANDS_FILE: v.optional(v.pipe(v.string(), v.nonEmpty('must name a file'))),
  MYLEXUS_TERMS_VERSION: v.optional(v.string()),
  /** Proxies in front of the process, whose `X-Forwarded-For` is believed. */
  MYLEXUS_TRUSTED_PROXIES: v.optional(
    v.pipe(
      says(
        (text) =>
          wordsOf(text).every((word) => /^(none|loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i.test(word)),
        'must be addresses or ranges such as 10.0.0.0/8 with blanks between them, or none',
      ),
      v.transform((text) => wordsOf(text).filter((word) => word !== 'none')),
    ),
  ),
  /** Where the metrics are served; without it they are not. */
  MYLEXUS_METRICS_ADDRESS: v.optional(
    v.pipe(
      says(
        (text) => /^(?:\[[\da-f:.]+\]|[\w.-]+):\d{1,5}$/i.test(text) && Number(/\d+$/.exec(text)) < 65_536,
        'must be an address and a port, for instance 127.0.0.1:9464',
      ),
      v.transform((text) => ({
        host: text.replace(/:\d+$/, '').replace(/[[\]]/g, ''),
        port: Number(/\d+$/.exec(text)),
      })),
    ),
  ),
  /** Multiplies how many requests a client may make; for load tests. */
  MYLEXUS_LIMIT_FACTOR: v.optional(positive, '1'),
});
type Variables = v.InferOutput<typeof variables>;

/** The names of the variables that the service reads. */
export const variableNames: readonly string[] = Object.keys(variables.entries);

/** The configuration of a process. */
export interface Configuration {
  readonly production: boolean;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly databaseFolder: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly secret: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly metricsAddress: { readonly host: string; readonly port: number } | undefined;
  /** Where cards are looked up; undefined: in the service's own table. */
  readonly cardSystem: { readonly url: string; readonly secret: string } | undefined;
  readonly settings: Settings;
}

/** What a service on the web needs, and a service on this machine does without. */
function missingInProduction(read: Variables, hasStore: boolean): string[] {
  const { MYLEXUS_ORIGIN, MYLEXUS_INLINE_ORIGINS, MYLEXUS_FRAME_ORIGINS, MYLEXUS_RETURN_ORIGINS } = read;
  const required = {
    MYLEXUS_SECRET: 'the same random text of at least 16 characters in every process',
    SMTP_URL: 'the server that sends the mails',
    MYLEXUS_ORIGIN: "the service's own origin",
    MYLEXUS_MAIL_SENDER: "the sender of the service's mails",
    MYLEXUS_CONTACT_JA: 'whom visitors can call or write to, in Japanese',
    MYLEXUS_CONTACT_EN: 'the same in English',
  } as const;
  const missing = Object.entries(required)
    .filter(([name]) => !read[name as keyof typeof required])
    .map(([name, meaning]) => `${name} is required in production: ${meaning}`);
  if (!hasStore && !read.DATABASE_URL && !read.DATABASE_FOLDER)
    missing.push('DATABASE_URL or DATABASE_FOLDER is required in production: where the accounts are kept');
  if (!read.MYLEXUS_TRUSTED_PROXIES)
    missing.push('MYLEXUS_TRUSTED_PROXIES is required in production: the proxies in front of the process, or none');
  const plain = [
    MYLEXUS_ORIGIN ?? '',
    read.MYLEXUS_CREDENTIALS_URL ?? '',
    ...MYLEXUS_INLINE_ORIGINS,
    ...MYLEXUS_FRAME_ORIGINS,
    ...MYLEXUS_RETURN_ORIGINS,
    ...read.MYLEXUS_PASSKEY_ORIGINS,
  ];
  return [
    ...missing,
    ...plain.filter((each) => each.startsWith('http:')).map((each) => `${each} must be https in production`),
  ];
}

const times = ({ count, windowSeconds }: Limit, factor: number): Limit => ({ count: count * factor, windowSeconds });

function settingsOf(read: Variables, ofFile: Partial<Settings>): Settings {
  const factor = read.MYLEXUS_LIMIT_FACTOR;
  const limits = Object.entries(defaultSettings.limits).map(([name, limit]) => [name, times(limit, factor)]);
  return mergeSettings({
    origins: {
      id: read.MYLEXUS_ORIGIN ?? defaultSettings.origins.id,
      inline: read.MYLEXUS_INLINE_ORIGINS,
      frame: read.MYLEXUS_FRAME_ORIGINS,
    },
    hosted: { returnOrigins: read.MYLEXUS_RETURN_ORIGINS, topPage: read.MYLEXUS_TOP_PAGE },
    passkeys: {
      ...defaultSettings.passkeys,
      rpId: read.MYLEXUS_PASSKEY_RP_ID ?? '',
      origins: read.MYLEXUS_PASSKEY_ORIGINS,
    },
    mailSender: read.MYLEXUS_MAIL_SENDER ?? defaultSettings.mailSender,
    contact: {
      ja: read.MYLEXUS_CONTACT_JA ?? defaultSettings.contact.ja,
      en: read.MYLEXUS_CONTACT_EN ?? defaultSettings.contact.en,
    },
    termsVersion: read.MYLEXUS_TERMS_VERSION ?? defaultSettings.termsVersion,
    limits: Object.fromEntries(limits) as Settings['limits'],
    ...ofFile,
  });
}

/** A browser takes a relying party ID from pages of its own domain, and from origins that its domain lists. */
function foreignRpId({
  MYLEXUS_PASSKEY_RP_ID: rpId,
  MYLEXUS_ORIGIN: origin = '',
  MYLEXUS_PASSKEY_ORIGINS,
}: Variables): string[] {
  const within = (each: string): boolean => `.${urlOf(each)?.hostname}`.endsWith(`.${rpId}`);
  if (!rpId || !origin || within(origin) || MYLEXUS_PASSKEY_ORIGINS.some(within)) return [];
  return [
    `MYLEXUS_PASSKEY_RP_ID must be the host of MYLEXUS_ORIGIN or a domain above it, or of MYLEXUS_PASSKEY_ORIGINS`,
  ];
}

/** The URL and the secret of the card system say nothing without each other. */
function halfOfPair({ MYLEXUS_CREDENTIALS_URL: url, MYLEXUS_CREDENTIALS_SECRET: secret }: Variables): string[] {
  if (url && !secret) return ['MYLEXUS_CREDENTIALS_SECRET is required with MYLEXUS_CREDENTIALS_URL'];
  return secret && !url ? ['MYLEXUS_CREDENTIALS_URL is required with MYLEXUS_CREDENTIALS_SECRET'] : [];
}

/** Variables with our prefix that nothing reads: a misspelt one would be silently without effect. */
const unknownIn = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('MYLEXUS_') && !variableNames.includes(name))
    .map((name) => `${name} is no variable of the service`);

/**
 * Reads the environment.
 *
 * @param hasStore - whether the accounts are kept somewhere else than in a database that the environment names
 * @throws ConfigurationError with everything that is wrong
 */
export function readConfiguration(environment: Environment, hasStore = false): Configuration {
  const result = v.safeParse(variables, environment);
  const mistakes = [
    ...(result.issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`),
    ...unknownIn(environment),
  ];
  const { MYLEXUS_BRANDS_FILE: brandsFile } = environment;
  const { mistakes: ofFile = [], ...fromFile } = brandsFile ? readBrandsFile(brandsFile) : {};
  mistakes.push(...ofFile.map((mistake) => `MYLEXUS_BRANDS_FILE: ${mistake}`));
  const production = environment['NODE_ENV'] === 'production';
  if (result.success && !production && result.output.DATABASE_URL && !result.output.MYLEXUS_SECRET)
    mistakes.push('MYLEXUS_SECRET is required with DATABASE_URL: what is encrypted there is read by the next process');
  if (result.success) mistakes.push(...halfOfPair(result.output), ...foreignRpId(result.output));
  if (result.success && production) mistakes.push(...missingInProduction(result.output, hasStore));
  if (!result.success || mistakes.length > 0) throw new ConfigurationError(mistakes);
  const read = result.output;
  const { MYLEXUS_CREDENTIALS_URL: url, MYLEXUS_CREDENTIALS_SECRET: cardSecret } = read;
  return {
    production,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    databaseFolder: read.DATABASE_FOLDER,
    smtpUrl: read.SMTP_URL,
    secret: read.MYLEXUS_SECRET,
    trustedProxies: read.MYLEXUS_TRUSTED_PROXIES ?? [],
    metricsAddress: read.MYLEXUS_METRICS_ADDRESS,
    cardSystem: url && cardSecret ? { url, secret: cardSecret } : undefined,
    settings: settingsOf(read, fromFile),
  };
}
