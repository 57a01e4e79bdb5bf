import assert from 'node:assert/strict';
import type { Message } from '../../service/mail/mail.js';
import { defaultSettings, type Settings } from '../../service/settings.js';
import { CannotAsk } from '../suites/account-service/testable.js';
import type { Home, Start } from '../suites/account-service.js';

/** Environment variables that name a service to be asked. */
export interface Doors {
  /** Its origin, for instance `http://localhost:8080`. */
  MYLEXUS_BASE_URL?: string | undefined;
  /** `POST` puts the demo data back, and with them limits, locks and mails. Without it only what changes nothing is asked. */
  MYLEXUS_RESET_URL?: string | undefined;
  /** `GET` gives the mails sent, newest first: `[{ "to", "subject", "text" }]`. */
  MYLEXUS_OUTBOX_URL?: string | undefined;
  /** `POST { "milliseconds" }` moves its clock on. */
  MYLEXUS_CLOCK_URL?: string | undefined;
}

const safe = ['GET', 'HEAD', 'OPTIONS'];

async function knock(url: string, body: unknown = null): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${url} answers ${answer.status}`);
}

/** Settings that can be read as the reference has them, and not changed. */
const fixed = (settings: Settings): Settings =>
  new Proxy(settings, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'object' && value !== null ? fixed(value as Settings) : value;
    },
    set() {
      throw new CannotAsk('its settings cannot be changed from here');
    },
  });

/** Homes of a service that runs elsewhere. */
export function foreignStart(doors: Doors): Start {
  const { MYLEXUS_RESET_URL: reset, MYLEXUS_OUTBOX_URL: outbox, MYLEXUS_CLOCK_URL: clock } = doors;
  const base = new URL(doors.MYLEXUS_BASE_URL ?? '').origin;
  return async (changes): Promise<Home> => {
    if (changes) throw new CannotAsk('its settings cannot be changed from here');
    if (reset) await knock(reset);
    let moved: Promise<void> = Promise.resolve();
    return {
      base,
      settings: fixed({ ...structuredClone(defaultSettings), origins: { id: base, inline: [] } }),
      async fetch(request) {
        if (!reset && !safe.includes(request.method)) {
          throw new CannotAsk('a call that changes something needs MYLEXUS_RESET_URL');
        }
        await moved;
        return fetch(request);
      },
      async mails() {
        if (!outbox) throw new CannotAsk('reading mails needs MYLEXUS_OUTBOX_URL');
        return (await (await fetch(outbox)).json()) as Message[];
      },
      advance(milliseconds) {
        if (!clock) throw new CannotAsk('moving the clock needs MYLEXUS_CLOCK_URL');
        moved = moved.then(() => knock(clock, { milliseconds }));
      },
    };
  };
}
