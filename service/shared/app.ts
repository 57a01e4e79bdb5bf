import type { Context } from 'hono';
import * as v from 'valibot';
import type { FieldError } from '../../src/contract/index.js';
import { todayInJapan } from '../../src/input/index.js';
import type { AddressBook } from '../addresses/address-book.js';
import type { Content, Language } from '../content/content.js';
import type { CookieJar, Cookies } from '../http/cookies.js';
import type { Hasher } from '../hashing/hasher.js';
import type { Mail } from '../mail/mail.js';
import { fieldsRefusal, Refusal } from './problem-error.js';
import type { Settings } from '../settings.js';
import type { Store, Transaction } from '../store/store.js';

/** What the routes and operations work with. */
export interface App {
  readonly store: Store;
  readonly mail: Mail;
  readonly hasher: Hasher;
  readonly settings: Settings;
  readonly addresses: AddressBook;
  /** Keys the HMAC of verification codes. */
  readonly secret: string;
  /** Epoch milliseconds. */
  now(): number;
  /** A hash no password has, to do the same work for an unknown name as for a known one. */
  dummyHash(): Promise<string>;
}

/** What a home gives beside the request, and what the guard finds out about it. */
export interface Env {
  Bindings: {
    jar?: CookieJar;
    /** Tells callers apart for the limits, for instance the network address. Without it they are not limited. */
    client?: string;
  };
  Variables: { cookies: Cookies; language: Language; content: Content; origin: string | null };
}
export type Call = Context<Env>;

/** One transaction. A `Refusal` it returns is thrown after what it wrote was kept; one it throws undoes everything. */
export async function commit<T>(app: App, work: (tx: Transaction) => Promise<T | Refusal>): Promise<T> {
  const result = await app.store.transaction(work);
  if (result instanceof Refusal) throw result;
  return result;
}

/** Today in Japan, `YYYY-MM-DD`. */
export const today = (app: App): string => todayInJapan(new Date(app.now()));

async function readText(request: Request, limit: number): Promise<string> {
  const tooLong = (): Refusal => fieldsRefusal([]);
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLong();
  // Some browsers have no stream here; there the caller is the page itself.
  const reader = request.body?.getReader();
  if (!reader) return request.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLong();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The body as the contract has it. Throws `invalid-fields`, without `errors` when it is no JSON or too long. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Call,
  app: App,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  let body: unknown;
  try {
    body = JSON.parse(await readText(c.req.raw, app.settings.bodyLimit));
  } catch (error) {
    throw error instanceof Refusal ? error : fieldsRefusal([]);
  }
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const errors = result.issues.map((issue): FieldError => {
    const missing = issue.input === undefined || issue.input === null;
    return { field: v.getDotPath(issue) ?? '', code: missing ? 'required' : 'format' };
  });
  throw fieldsRefusal(errors);
}
