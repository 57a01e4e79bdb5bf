import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { problemCodes } from '../../src/contract/index.js';
import type { HashingLoad } from '../hashing/bounded.js';
import type { Observer } from '../shared/observer.js';
import type { Connections } from '../store/store.js';
import { callName } from './call-name.js';

/** How busy a process is. */
export interface Load {
  readonly hashing: HashingLoad;
  /** Undefined where the database has no pool of connections. */
  readonly connections: Connections | undefined;
}

/** A call that was answered. */
export interface AnsweredCall {
  readonly method: string;
  /** Without its query. It is not kept. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** The metrics of a process. Their labels come from closed lists: none has what a visitor sent. */
export interface Metrics extends Observer {
  call(facts: AnsweredCall): void;
  /** How busy the process is, read whenever the metrics are. */
  watch(load: () => Load): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];
const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'mylexus_http_request_duration_seconds',
    help: 'Calls by endpoint, method and class of status, with the seconds until they were answered.',
    labelNames: ['endpoint', 'method', 'status'],
    buckets: durations,
    registers,
  });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name: `mylexus_${name}_total`, help, labelNames, registers });
  const problems = counter('problems', 'Calls that were refused, by problem code.', 'code');
  const mails = counter('mails', 'Mails that the mail server took, and that it did not take.', 'result');
  const registrations = counter('registrations', 'Accounts that were registered.');
  const counters = counter('passkey_counters', 'Uses of a passkey whose counter did not rise.');
  const errors = counter('errors', 'Errors that no call expects.');
  // An alert on a rate needs the first value too.
  for (const code of problemCodes) problems.inc({ code }, 0);
  for (const result of ['handed_over', 'failed']) mails.inc({ result }, 0);

  return {
    call({ method, path, status, milliseconds }) {
      const labels = {
        endpoint: callName(method, path),
        method: methods.includes(method) ? method : 'other',
        status: `${Math.floor(status / 100)}xx`,
      };
      requests.observe(labels, milliseconds / 1000);
    },
    refused: (code) => problems.inc({ code }),
    mailHandedOver: () => mails.inc({ result: 'handed_over' }),
    mailFailed: () => mails.inc({ result: 'failed' }),
    registered: () => registrations.inc(),
    passkeyCounterFell: () => counters.inc(),
    failed: () => errors.inc(),
    watch: (load) => watchLoad(registers, load),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

function watchLoad(registers: Registry[], load: () => Load): void {
  const gauge = (name: string, help: string, read: () => Record<string, number>): void => {
    new Gauge({
      name: `mylexus_${name}`,
      help,
      labelNames: ['state'],
      registers,
      collect() {
        for (const [state, value] of Object.entries(read())) this.set({ state }, value);
      },
    });
  };
  gauge('database_connections', 'Connections of the pool, those that are idle, and calls that wait for one.', () => ({
    ...load().connections,
  }));
  gauge('hashing', 'Passwords that are hashed now, and that wait.', () => {
    const { running, waiting } = load().hashing;
    return { running, waiting };
  });
  new Counter({
    name: 'mylexus_hashing_refused_total',
    help: 'Calls that were refused since too many passwords waited.',
    registers,
    collect() {
      this.reset();
      this.inc(load().hashing.refused);
    },
  });
}
