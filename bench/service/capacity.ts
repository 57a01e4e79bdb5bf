/** Computes docs/capacity.md from the figures of docs/service-bench.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { figure, markdownTable } from '../statistics.js';
import { arrivalsOf, longestWait, randomNumbers, workOf } from './arrivals.js';
import type { Run } from './report.js';
import { subjectsOf, type Name } from './subjects.js';

const owners = 1_000_000;
const peakShare = 0.12;
/** Minutes from the first to the last call of an owner. */
const visitMinutes = 10;

/** With `begin` and `commit`; `test/service/statements.test.ts` counts them. */
const statementsOf: Partial<Record<Name, number>> = { session: 1, begin: 4, code: 5, login: 6 };

/** The calls of an owner who registers with a card, each with the measured call that costs about the same. */
const calls: readonly { what: string; count: number; like: Name }[] = [
  { what: 'session reads, one per page', count: 8, like: 'session' },
  { what: 'registration begun', count: 1, like: 'begin' },
  { what: 'notice, terms, address', count: 3, like: 'code' },
  { what: 'code check', count: 1, like: 'code' },
  { what: 'proof of the card: one verification', count: 1, like: 'login' },
  { what: 'details with the new password: one hash', count: 1, like: 'login' },
  { what: 'completion', count: 1, like: 'code' },
  { what: 'a later login', count: 1, like: 'login' },
];

interface Bench {
  readonly date: string;
  readonly cores: number;
  readonly node: string;
  readonly load: number;
  readonly runs: readonly Run[];
}
const bench = JSON.parse(readFileSync('docs/service-bench.json', 'utf8')) as Bench;
const { measured } = bench.runs.find(({ database }) => database === 'PostgreSQL')!;
const titles = subjectsOf(0);

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
const costOf = ({ count, like }: (typeof calls)[number]): number => count / measured[like].rate;
const perOwner = sum(calls.map(costOf));
const hashing = sum(calls.filter(({ like }) => like === 'login').map(costOf));
const statements = sum(calls.map((call) => call.count * (statementsOf[call.like] ?? 0)));
const writes = sum(calls.filter(({ like }) => like !== 'session').map((call) => call.count));
const count = sum(calls.map((call) => call.count));

const inPeak = owners * peakShare;
const random = randomNumbers(1);
const arrivals = arrivalsOf(inPeak, random);
const busiest = Math.max(...arrivals);
const work = workOf(arrivals, { calls: count, perCall: perOwner / count, minutes: visitMinutes }, random);
const needed = (inPeak / 3600) * perOwner;
const machines = Array.from({ length: 4 }, (_, index) => Math.max(1, Math.floor(needed)) + index);

const costs = markdownTable(
  ['calls of one owner', 'number', 'measured as', 'ms of a machine', 'statements'],
  [
    ...calls.map((call) => [
      call.what,
      String(call.count),
      titles[call.like].title,
      (costOf(call) * 1000).toFixed(1),
      String(call.count * (statementsOf[call.like] ?? 0)),
    ]),
    ['together', String(count), '', (perOwner * 1000).toFixed(0), String(statements)],
  ],
);
const load = markdownTable(
  ['machines', 'busy in the peak hour', 'longest wait, s'],
  machines.map((each) => [
    String(each),
    `${Math.min(100, (needed / each) * 100).toFixed(0)} %`,
    longestWait(work, each).toFixed(0),
  ]),
);

const text = `# Capacity

Computed by \`npm run capacity\` from the figures of [service-bench.md](service-bench.md) of ${bench.date}: PostgreSQL, Node ${bench.node},
a machine of ${bench.cores} cores that also ran the database and the callers. Its load average was ${bench.load.toFixed(1)}. The day is an assumption, the arrivals are simulated, the costs are measured.

## A migration day

${owners.toLocaleString('en')} owners come in one day, ${(peakShare * 100).toFixed(0)} % of them in the peak hour: ${inPeak.toLocaleString('en')}, ${(inPeak / 3600).toFixed(1)} a second on average and ${busiest} in the
busiest second of the simulation. Each takes ${visitMinutes} minutes and registers with a card. A call that was not measured itself stands under the
measured one that does about the same.

${costs}

One machine of ${bench.cores} cores is busy for ${figure(perOwner)} s with one owner, and so serves ${figure(1 / perOwner)} owners a second. The peak hour keeps ${needed.toFixed(1)} such
machines busy, ${((needed * hashing) / perOwner).toFixed(1)} of them with passwords alone (${((hashing / perOwner) * 100).toFixed(0)} %). It sends the database ${Math.round((inPeak / 3600) * statements).toLocaleString('en')} statements a second.

${load}

## Where it saturates

1. **Passwords.** Every hash takes a core for its time. Where calls wait, session reads go on: hashing has threads of its own with a
   lower priority, and a bounded queue, behind which a call is answered 503 with \`Retry-After\`.
2. **The thread of a process that answers calls.** It uses one core, whatever the machine has.
3. **Connections.** A process opens up to 20. PostgreSQL's default of 100 is used up by five processes.
4. **Commits.** An owner's calls are ${writes} transactions. The bench did not wait for the disk; a disk that takes 1 ms for a
   commit keeps each transaction's connection so much longer, not the process.

## What to add

| when                                   | add                                                                                                                                                                                                               |
| -------------------------------------- | ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- |
| hashing is refused, cores are busy     | processes, on more machines; they share nothing but the database                                                                                                                                                  |
| a machine has more than two cores      | a process for every two cores: each has its own thread for calls, and as many hashing threads as the machine has cores                                                                                            |
| more than four processes               | \`max_connections\`, or a pooler in transaction mode that knows prepared statements (PgBouncer 1.21 or later, \`max_prepared_statements\`)                                                                            |
| the database's cores are busy          | a larger database first. Session reads have a pool of their own, which could read a replica, but a session that ended would be valid there until the replica has followed; the service has no setting for it       |
| \`sessions\` or \`throttles\` grow large | partitions by the hash of \`id\`, so that indexes stay small and the deletion of what has expired, once a minute, is done in parts                                                                                |
`;

const file = 'docs/capacity.md';
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
console.log(`Wrote ${file}`);
