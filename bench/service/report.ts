import { availableParallelism } from 'node:os';
import { figure, markdownTable } from '../statistics.js';
import { names, subjectsOf, type Name } from './subjects.js';

export interface Measured {
  /** Requests per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}
export interface Run {
  readonly database: string;
  readonly measured: Readonly<Record<Name, Measured>>;
}

/** What the rate of a call is to be, at least, of the rate of what it is compared with. */
export const goals = [
  { call: 'session', of: 'select', least: 0.5 },
  { call: 'login', of: 'argon2', least: 0.8 },
  { call: 'code', of: 'select', least: 0.25 },
] as const satisfies readonly { call: Name; of: Name; least: number }[];

const titles = subjectsOf(0);

function section({ database, measured }: Run): string {
  const rows = names.map((name) => {
    const { rate, p50, p99 } = measured[name];
    const of = (other: Name): string => (rate / measured[other].rate).toFixed(2);
    return [titles[name].title, figure(rate), figure(p50), figure(p99), of('bare'), of('select'), of('argon2')];
  });
  const heads = ['', 'requests/s', 'p50 ms', 'p99 ms', 'of bare Hono', 'of `SELECT 1`', 'of argon2'];
  const verdicts = goals.map(({ call, of, least }) => {
    const ratio = measured[call].rate / measured[of].rate;
    const verdict = ratio >= least ? 'met' : 'not met';
    return [`${titles[call].title} to ${titles[of].title}`, least.toFixed(2), ratio.toFixed(2), verdict];
  });
  const table = markdownTable(['goal', 'at least', 'measured', ''], verdicts);
  return `## ${database}\n\n${markdownTable(heads, rows)}\n\n${table}`;
}

/** The files that the bench writes. */
export function report(
  runs: readonly Run[],
  options: { rounds: number; seconds: number; warmUp: number; connections: number; load: number },
): Record<string, string> {
  const { rounds, seconds, warmUp, connections, load } = options;
  const cores = availableParallelism();
  const machine = `${cores} cores, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const text = `# Speed of the account service

Written by \`npm run bench:service\` on ${date}: ${machine}. Database, service and callers share the machine; its load average over five minutes was ${load.toFixed(1)} at the end. A load above
the number of cores slows a call the more, the more work it is; then the ratios are worse than the calls are. After ${warmUp} seconds of warm-up each call is measured ${rounds} times for ${seconds} seconds, in turn with the others; the
rate is the median, the times are of all answers. autocannon keeps ${connections} calls under way; each waits for its answer.

- Everything is called over HTTP. The **Hono routes** answer a fixed JSON text of a session's size, without any check, in the same
  process as the service: a bare one, one that first runs \`SELECT 1\` on a pool of 20 connections (on PGlite: on the one
  database), and one that verifies a password by \`@node-rs/argon2\` with the service's parameters, on Node's own threads.
- Two more have the database's part of a call of the service and nothing else: the **statement of a session read**, and a serializable
  **transaction of four statements**, as a code check takes. No session read and no code check can be faster.
- The service runs as \`start\` runs it, with its log lines made and thrown away. Each call comes from another network.
- **Session read**: one of 1,000 sessions, of an account with a link. **Login**: the right password of one of 1,000 accounts.
  **Code check**: the right code of a registration, each once. **Registration begin**: a visitor without a cookie.
- PostgreSQL runs with \`fsync=off\`: a commit does not wait for the disk.

Before, a session read took 10 statements and 2 serializable transactions, and a login 17 statements in 4 transactions; no rates
were measured. Now a session read is one statement, and a login four, of which two are in its only transaction.

${runs.map(section).join('\n\n')}
`;
  return {
    'docs/service-bench.md': text,
    'docs/service-bench.json': JSON.stringify({ date, cores, node: process.versions.node, load, runs }),
  };
}
