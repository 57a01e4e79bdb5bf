import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../../service/store/store.js';
import { browser, type RunningService } from '../account-service/visitor.js';
import type { Answer, Client } from '../client.js';

/** A browser at a running service. */
export class BrowserWorld {
  readonly client: Client;
  registrationId = '0'.repeat(32);
  linkingId = '0'.repeat(32);
  /** The code that was mailed to this browser's registration. */
  code: string | undefined;

  constructor(readonly running: RunningService) {
    this.client = browser(running);
  }

  /** The code of the mail that comes after so many. */
  async codeAfter(address: string, before: number): Promise<string | undefined> {
    for (let tries = 0; (await this.mailsTo(address)) <= before; tries += 1) {
      assert.ok(tries < 600, `no mail to ${address}`);
      await pause(50);
    }
    const mail = (await this.running.mails()).find(({ to }) => to === address);
    return /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  }

  mailsTo = async (address: string): Promise<number> =>
    (await this.running.mails()).filter(({ to }) => to === address).length;
}

/** Browsers at a service with the demo data, and what it stores. */
export interface World {
  readonly browsers: readonly BrowserWorld[];
  readonly store: Store;
  /** Kills what the browser talks to, and starts it again. */
  restart?(who: number): Promise<void>;
}

/** How many failures from anywhere are answered, once, to one who is unknown. */
export const wait = '429 rate-limited';

/** `ok`, or the status and the code of the problem. */
export const seenIn = ({ status, body }: Answer): string => (status < 300 ? 'ok' : `${status} ${body.code}`);

/** Fails unless the answer is one of these. Returns which. */
export function expect(answer: Answer, ...expected: readonly string[]): string {
  const seen = seenIn(answer);
  assert.ok(expected.includes(seen), `${seen} instead of ${expected.join(' or ')}`);
  return seen;
}
