import { pino, type DestinationStream, type Logger } from 'pino';

/** What is logged of an error. Neither its message nor its details: they may hold what a visitor typed. */
export interface ErrorFacts {
  readonly type: string;
  /** Of the database, of the network, of Node. */
  readonly code?: string;
  /** Of the database. */
  readonly constraint?: string;
  readonly table?: string;
  /** Where it was thrown, innermost first. */
  readonly frames: readonly string[];
  readonly cause?: ErrorFacts;
}

/** A name that code gives: of a class, an error code, a table. */
const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z]\w{0,60}$|^[A-Z\d_]{1,40}$/.test(value) ? value : undefined;

/**
 * `file:line` of our own lines and of the libraries', without folders outside of the service. The stack begins with the
 * message, in which a line may look like a place.
 */
function framesOf({ stack = '', message }: Error): string[] {
  const places = stack
    .slice(stack.indexOf(message) + message.length)
    .matchAll(/^ +at (?:.*\()?(?:file:\/\/)?([^()\s]+?:\d+):\d+\)?$/gm);
  return [...places].slice(0, 8).map(([, place = '']) => place.replace(/^.*\/(?=(?:node_modules|service)\/)/, ''));
}

/** The facts of an error that may be logged, from a list of what is allowed. */
export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const { code, constraint, table } = error as Partial<Record<'code' | 'constraint' | 'table', unknown>>;
  const facts = { code: nameOf(code), constraint: nameOf(constraint), table: nameOf(table) };
  return {
    type: nameOf(error.name) ?? 'Error',
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    frames: framesOf(error),
    ...(error.cause !== undefined && { cause: factsOf(error.cause) }),
  };
}

/** How a call was answered. `path` is the endpoint's, without the values of its parameters. */
export interface CallFacts {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** The log of a process: a JSON line each. */
export interface Log {
  call(facts: CallFacts): void;
  error(error: unknown): void;
  /** What the process does itself: it listens, it ends. */
  event(name: string, facts?: Readonly<Record<string, string | number>>): void;
}

/** Of the same error in one minute, so many lines are written; then one that says how many were left out. */
const errorsPerMinute = 10;

/** Writes to standard output. @param destination - takes the lines instead */
export function createLog(destination?: DestinationStream, now: () => number = Date.now): Log {
  const logger: Logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination(1),
  );
  const counts = new Map<string, { minute: number; count: number }>();

  function mayWrite(kind: string): boolean {
    const minute = Math.floor(now() / 60_000);
    const known = counts.get(kind);
    if (known?.minute === minute) {
      known.count += 1;
      return known.count <= errorsPerMinute;
    }
    if (known && known.count > errorsPerMinute) {
      logger.error({ error: kind, leftOut: known.count - errorsPerMinute }, 'errors left out');
    }
    counts.set(kind, { minute, count: 1 });
    return true;
  }

  return {
    call: (facts) => logger.info(facts, 'call'),
    error(error) {
      const facts = factsOf(error);
      if (mayWrite([facts.type, facts.code, facts.frames[0]].join(' '))) logger.error({ error: facts }, 'error');
    },
    event: (name, facts = {}) => logger.info(facts, name),
  };
}
