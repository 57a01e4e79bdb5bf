import { test } from 'node:test';
import { defaultSettings } from '../../service/settings.js';
import { BrowserWorld } from '../suites/account-model/world.js';
import { compareWithModel } from '../suites/account-model/run.js';
import { startInMemory } from './start.js';

const many = { count: 1_000_000, windowSeconds: 3600 };
const limits = { ...defaultSettings.limits, login: many, identity: many, registration: many };
const unlimited = { ...limits, mail: many, mailPerAddress: many, mailForPurpose: many };

test('whatever two browsers do in whatever order, the answers and the store are the model’s', async (t) => {
  const count = await compareWithModel({
    commands: 2000,
    async start() {
      const running = await startInMemory({ limits: unlimited });
      return { browsers: [new BrowserWorld(running), new BrowserWorld(running)], store: running.store };
    },
  });
  t.diagnostic(`${count} commands`);
});
