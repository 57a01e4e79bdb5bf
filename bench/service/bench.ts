/**
 * How many calls a second the account service answers, beside what it cannot be faster than, in one run: on Debian's
 * PostgreSQL, which it starts itself, and on PGlite. Writes docs/service-bench.md and docs/service-bench.json.
 * BENCH_ROUNDS and BENCH_SECONDS are how often and how long each call is measured.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { PostgresServer } from '../../test/faults/postgres-server.js';
import { median, percentile } from '../statistics.js';
import { load, type Load } from './load.js';
import { BenchProcess } from './process.js';
import { report, type Measured, type Run } from './report.js';
import { names, subjectsOf, type Name } from './subjects.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
/** Seconds in which the compiler gets to know a call. */
const warmUp = 5;
const connections = 8;

/** A round of every subject after the other, again and again: what else the machine does meets all of them alike. */
async function measure(environment: Record<string, string>, registrations: number): Promise<Record<Name, Measured>> {
  const server = await BenchProcess.start({ ...environment, BENCH_REGISTRATIONS: String(registrations) });
  const subjects = subjectsOf(registrations);
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, measured] of loads) {
        const subject = subjects[name];
        const port = server.ports[subject.server];
        const one = await load(subject, port, { connections, seconds: round === 0 ? warmUp : seconds });
        // The first is for the compiler and the caches.
        if (round > 0) measured.push(one);
      }
      console.log(`Round ${round} of ${rounds}`);
    }
  } finally {
    await server.stop();
  }
  const measured = [...loads].map(([name, each]) => {
    const times = each.flatMap((one) => one.times);
    const rate = median(each.map((one) => one.rate));
    return [name, { rate, p50: percentile(times, 0.5), p99: percentile(times, 0.99) }];
  });
  return Object.fromEntries(measured) as Record<Name, Measured>;
}

const postgres = await PostgresServer.start();
const runs: Run[] = [];
try {
  /** More than can be checked in the time. */
  const registrations = 2000 * (warmUp + rounds * seconds);
  runs.push({ database: 'PostgreSQL', measured: await measure({ DATABASE_URL: postgres.url }, registrations) });
  runs.push({ database: 'PGlite', measured: await measure({}, registrations) });
} finally {
  await postgres.remove();
}
for (const [file, text] of Object.entries(
  report(runs, { rounds, seconds, warmUp, connections, load: loadavg()[1]! }),
)) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Wrote ${file}`);
}
