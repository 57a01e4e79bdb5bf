import assert from 'node:assert/strict';
import { defaultSettings } from '../../service/settings.js';
import type { RunningService } from '../suites/account-service/visitor.js';
import type { MailServer } from './mail-server.js';

/** A service process as the suites call it, with the mails that the mail server took. */
export const runningAt = (base: string, mails: MailServer): RunningService => ({
  fetch: (request) => fetch(request),
  base,
  mails: async () => [...mails.received].reverse().map((mail) => ({ ...mail, subject: '', html: '' })),
  advance: () => assert.fail('a real clock'),
  beginInteraction: () => assert.fail('no interaction'),
  settings: defaultSettings,
});
