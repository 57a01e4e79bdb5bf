import type { FeatureMessages, Locale, Override } from './messages.js';

/** Characters of the element with the texts, and of one text in it. */
const limits = { element: 65_536, text: 1000 };

/** By feature, how many catalogues it has. The account service's question of consent is not a page's to word. */
const catalogues: Readonly<Record<string, number>> = {
  account: 1,
  'account-download': 1,
  code: 1,
  guide: 1,
  linking: 1,
  login: 1,
  menu: 1,
  'own-fields': 1,
  passkeys: 2,
  'password-reset': 1,
  registration: 2,
} satisfies Record<keyof FeatureMessages, number>;

type Texts = Record<string, unknown>;

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: unknown, key: string): unknown =>
  isTexts(value) && Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;

const warned = new Set<string>();

/** Says what is wrong to the page's author, once, where only the author reads it. */
function warn(what: string): void {
  const isDevelopment = /^(?:localhost|127\.0\.0\.1|\[::1\])$|\.(?:localhost|test)$/.test(location.hostname);
  if (isDevelopment && !warned.has(what)) console.warn(`mylexus messages: ${what}`);
  warned.add(what);
}

/** The texts in the document's own `<script type="application/json" data-mylexus-messages>`, the first one. */
function read(): unknown {
  const text = document.querySelector('script[type="application/json"][data-mylexus-messages]')?.textContent ?? '{}';
  try {
    if (text.length > limits.element) throw new Error(`it has more than ${limits.element} characters`);
    return JSON.parse(text, (path, value: unknown) => {
      if (typeof value !== 'string' || value.length <= limits.text) return value;
      warn(`${path} has more than ${limits.text} characters`);
      return undefined;
    });
  } catch (error) {
    warn(`the element is not used: ${String(error)}`);
    return {};
  }
}

/** A message with values, from a text: `{1}` is the first value, `{name}` the member of that name. */
const fill =
  (text: string) =>
  (...values: unknown[]): string =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => {
      const value = /^\d+$/.test(name) ? values[Number(name) - 1] : values.map((each) => own(each, name)).join('');
      return String(value ?? all);
    });

/** Whatever a page's function returns is a text: a template or a node would be markup. */
const asText =
  (message: (...values: unknown[]) => string, replaced: (...values: unknown[]) => string) =>
  (...values: unknown[]): string => {
    try {
      return String(message(...values));
    } catch {
      return replaced(...values);
    }
  };

/** The message, or the page's own where it has the shape of the message. */
function merge(message: unknown, wanted: unknown, path: string): unknown {
  if (wanted === undefined) return message;
  if (typeof message === 'string' || typeof message === 'function') {
    const isFunction = typeof message === 'function';
    if (typeof wanted === 'string' && wanted.trim()) return isFunction ? fill(wanted) : wanted;
    if (isFunction && typeof wanted === 'function') return asText(wanted as never, message as never);
  } else if (Array.isArray(message)) {
    if (Array.isArray(wanted) && wanted.length === message.length)
      return message.map((each, index) => merge(each, wanted[index], `${path}.${index}`));
  } else if (isTexts(message) && isTexts(wanted)) {
    // Of several catalogues, one may have what another has not.
    const isWhole = catalogues[path.split('.')[1]!] === 1;
    for (const key of Object.keys(wanted))
      if (isWhole && own(message, key) === undefined) warn(`${path} has no ${key}`);
    return mergeAll(message, wanted, path);
  }
  warn(`${path} is not what it replaces`);
  return message;
}

const mergeAll = (messages: Texts, wanted: unknown, path: string): Texts =>
  Object.fromEntries(
    Object.keys(messages).map((key) => [key, merge(messages[key], own(wanted, key), `${path}.${key}`)]),
  );

const fromDocument = read();
let fromCode: unknown;
let merged = new WeakMap<object, object>();
const known = new Map<string, Set<object>>();

/** Names the keys that no catalogue of the feature has, once all of them are loaded. */
function checkKeys(feature: string, locale: Locale, messages: object): void {
  const path = `${locale}.${feature}`;
  const seen = known.get(path) ?? new Set();
  known.set(path, seen.add(messages));
  if (seen.size < catalogues[feature]!) return;
  for (const source of [fromDocument, fromCode])
    for (const key of Object.keys(own(own(source, locale), feature) ?? {}))
      if (![...seen].some((each) => own(each, key) !== undefined)) warn(`${path} has no ${key}`);
}

const override: Override = (feature, locale, messages) => {
  if (!(feature in catalogues)) return messages;
  const before = merged.get(messages);
  if (before) return before as typeof messages;
  const path = `${locale}.${feature}`;
  const texts = [fromDocument, fromCode].reduce<Texts>(
    (all, source) => mergeAll(all, own(own(source, locale), feature), path),
    messages as Texts,
  );
  merged.set(messages, texts);
  checkKeys(feature, locale, messages);
  return texts as typeof messages;
};

/** @param messages - those of `configure()`, in the place of those of an earlier call */
export function withMessages(messages?: unknown): Override {
  if (messages !== undefined) fromCode = messages;
  merged = new WeakMap();
  for (const source of [fromDocument, messages])
    for (const [locale, features] of Object.entries(source ?? {})) {
      if (!/^(?:ja|en)$/.test(locale)) warn(`there is no language ${locale}`);
      for (const feature of Object.keys(features ?? {}))
        if (!(feature in catalogues)) warn(`there is no feature ${feature}`);
    }
  return override;
}
