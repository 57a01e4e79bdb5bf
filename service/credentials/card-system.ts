import { circuitBreaker, ConsecutiveBreaker, handleType, isBrokenCircuitError, retry, wrap } from 'cockatiel';
import * as v from 'valibot';
import type { CredentialType } from '../../src/contract/index.js';
import { todayInJapan } from '../../src/input/index.js';
import type { Catalogue } from '../brands/catalogue.js';
import { ProblemError } from '../shared/problem-error.js';
import type { CredentialRow } from '../store/rows.js';
import { credentialRecord } from './record.js';
import type { CredentialRegistry } from './registry.js';
import { writeCredential } from './write.js';

export interface CardSystemOptions {
  /** Takes the look-ups; `https` outside of this machine. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly secret: string;
  /** Digits of a folded ID. */
  readonly idLength: number;
  /** Whose types a record may have. */
  readonly brands: Catalogue;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Milliseconds in which a look-up has to be done, a second try included. */
  readonly timeoutMs?: number;
  /** Outages in a row after which the card system is left alone. */
  readonly failures?: number;
  /** Milliseconds for which it is left alone; then one look-up tries it. */
  readonly pauseMs?: number;
  /** Milliseconds after which a record that is shown in a list is looked up again. */
  readonly staleMs?: number;
  /** Gets every failed look-up. */
  readonly onError?: (error: unknown) => void;
  /** Gets the changes: whether the card system is asked. */
  readonly onChange?: (asked: boolean) => void;
}

/** A look-up that failed. Its code says how; neither the request nor the answer is in it. */
export class CardSystemError extends Error {
  constructor(
    readonly code: 'TIMEOUT' | 'NETWORK' | 'MALFORMED' | `STATUS_${number}`,
    cause?: unknown,
  ) {
    super(`The card system failed: ${code}`, { cause });
    this.name = 'CardSystemError';
  }
}

/** Longest answer that is read, in characters. */
const answerLimit = 16_384;

/** The answer's text. Throws for one that is longer than any record. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > answerLimit) throw new CardSystemError('MALFORMED');
  }
  return text;
}

/** What `fetch` and the reading of its answer throw. */
function failureOf(error: unknown, signal: AbortSignal): CardSystemError {
  if (error instanceof CardSystemError) return error;
  return new CardSystemError(signal.aborted ? 'TIMEOUT' : 'NETWORK');
}

/** Whether the whole card system is in trouble, not one record or one look-up. */
const isOutage = ({ code }: CardSystemError): boolean => /^(TIMEOUT|NETWORK|STATUS_(5..|429))$/.test(code);

/** A connection that the card system closed while it was idle fails at once; a second try opens a new one. */
const isNetworkFailure = (error: CardSystemError): boolean => error.code === 'NETWORK';

/**
 * The HTTP client of a brand's card system. A look-up is `POST url` with `{ "id", "type" }`; the answer is 200 with
 * `{ "credential": … }`, a record as `credentialRecord` reads it, or null for an unknown ID. Any other answer is a failure:
 * it says nothing about the ID, and is no failed try of a visitor. The database keeps a copy without the password's hash.
 */
export function createCardSystem(options: CardSystemOptions): CredentialRegistry {
  const {
    url,
    secret,
    idLength,
    brands,
    now = Date.now,
    timeoutMs = 2000,
    staleMs = 600_000,
    onError,
    onChange,
  } = options;
  const breaker = circuitBreaker(handleType(CardSystemError, isOutage), {
    halfOpenAfter: options.pauseMs ?? 10_000,
    breaker: new ConsecutiveBreaker(options.failures ?? 5),
  });
  breaker.onBreak(() => onChange?.(false));
  breaker.onReset(() => onChange?.(true));
  const policy = wrap(breaker, retry(handleType(CardSystemError, isNetworkFailure), { maxAttempts: 1 }));

  async function post(id: string, type: CredentialType, signal: AbortSignal): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ id, type }),
      // The secret is for this address alone.
      redirect: 'error',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new CardSystemError(`STATUS_${response.status}`);
    }
    const text = await readText(response);
    try {
      return JSON.parse(text);
    } catch {
      throw new CardSystemError('MALFORMED');
    }
  }

  async function lookUp(id: string, type: CredentialType): Promise<CredentialRow | undefined> {
    const signal = AbortSignal.timeout(timeoutMs);
    const today = todayInJapan(new Date(now()));
    const schema = v.object({ credential: v.nullable(credentialRecord({ idLength, brands, today })) });
    const answer = await policy.execute(() =>
      post(id, type, signal).catch((error: unknown) => {
        throw failureOf(error, signal);
      }),
    );
    const { success, output } = v.safeParse(schema, answer);
    if (!success || (output.credential && output.credential.id !== id)) throw new CardSystemError('MALFORMED');
    return output.credential ? { ...output.credential, renewedFrom: null, checkedAt: now() } : undefined;
  }

  return {
    read: async () => undefined,
    async find(id, type) {
      try {
        return await lookUp(id, type);
      } catch (error) {
        if (!isBrokenCircuitError(error)) onError?.(error);
        throw new ProblemError('unavailable');
      }
    },
    async settle(tx, found) {
      const copy = { ...found, passwordHash: '' };
      await writeCredential(tx, copy);
      return copy;
    },
    isStale: ({ checkedAt }) => checkedAt === null || checkedAt + staleMs <= now(),
  };
}
