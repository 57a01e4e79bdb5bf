import assert from 'node:assert/strict';
import type { Message } from '../../service/mail/mail.js';
import { defaultSettings, type Settings } from '../../service/settings.js';
import { NotTestable } from '../suites/account-service/testable.js';
import type { RunningService, Start } from '../suites/account-service.js';

/** Environment variables that name a service to test and its test endpoints. */
export interface TestEndpoints {
  /** Its origin, for instance `http://localhost:8080`. */
  MYLEXUS_BASE_URL?: string | undefined;
  /** `POST` resets the demo data, limits, locks and mails. Without it only calls that change nothing are tested. */
  MYLEXUS_RESET_URL?: string | undefined;
  /** `GET` returns the mails sent, newest first: `[{ "to", "subject", "text" }]`. */
  MYLEXUS_OUTBOX_URL?: string | undefined;
  /** `POST { "milliseconds" }` advances its clock. */
  MYLEXUS_CLOCK_URL?: string | undefined;
  /** `POST` begins an authorization of a dealer's site, `chuo`, and returns `{ "id" }`, the interaction's. */
  MYLEXUS_INTERACTION_URL?: string | undefined;
}

const safe = ['GET', 'HEAD', 'OPTIONS'];

async function post(url: string, body: unknown = null): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${url} answers ${answer.status}`);
  return answer;
}

/** The settings of the reference, to read only. */
const fixed = (settings: Settings): Settings =>
  new Proxy(settings, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'object' && value !== null ? fixed(value as Settings) : value;
    },
    set() {
      throw new NotTestable('the settings of the service cannot be changed from outside');
    },
  });

/** Starts for a service that runs elsewhere: its state is reset for every test. */
export function foreignStart(testEndpoints: TestEndpoints): Start {
  const { MYLEXUS_RESET_URL: reset, MYLEXUS_OUTBOX_URL: outbox, MYLEXUS_CLOCK_URL: clock } = testEndpoints;
  const { MYLEXUS_INTERACTION_URL: interaction } = testEndpoints;
  const base = new URL(testEndpoints.MYLEXUS_BASE_URL ?? '').origin;
  return async (changes): Promise<RunningService> => {
    if (changes) throw new NotTestable('the settings of the service cannot be changed from outside');
    if (reset) await post(reset);
    let moved: Promise<unknown> = Promise.resolve();
    return {
      base,
      settings: fixed({ ...structuredClone(defaultSettings), origins: { id: base, inline: [], frame: [] } }),
      async fetch(request) {
        if (!reset && !safe.includes(request.method)) {
          throw new NotTestable('a call that changes something needs MYLEXUS_RESET_URL');
        }
        await moved;
        return fetch(request);
      },
      async mails() {
        if (!outbox) throw new NotTestable('reading mails needs MYLEXUS_OUTBOX_URL');
        return (await (await fetch(outbox)).json()) as Message[];
      },
      async beginInteraction() {
        if (!interaction) throw new NotTestable('an authorization of a dealer’s site needs MYLEXUS_INTERACTION_URL');
        const answer = await post(interaction);
        return ((await answer.json()) as { id: string }).id;
      },
      advance(milliseconds) {
        if (!clock) throw new NotTestable('moving the clock needs MYLEXUS_CLOCK_URL');
        moved = moved.then(() => post(clock, { milliseconds }));
      },
    };
  };
}
