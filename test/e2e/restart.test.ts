import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openData } from '../../demo/data.js';
import { startDemo, type Demo } from '../../demo/demo.js';
import { answerSteps, email, password, walks } from '../harness/registration-walk.js';
import { launchBrowser, Visitor } from '../harness/visitor.js';

let browser: Browser;
let folder: string;
before(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'mylexus-'))]);
});
after(() => Promise.all([browser.close(), rm(folder, { recursive: true })]));

/** The browser's own line for a service that is away. */
const away = /net::ERR_(CONNECTION|EMPTY|FAILED)/;

let demo: Demo;
const start = async (port: number): Promise<void> => {
  demo = await startDemo(port, () => openData(folder));
};
afterEach(() => demo.close());

test('the service is started anew in the middle of a registration and after it: the visitor notices nothing', async () => {
  const steps = walks.credential;
  await start(0);
  const port = Number(new URL(demo.origins.www).port);
  const restart = async (): Promise<void> => {
    await demo.close();
    await start(port);
  };
  const visitor = await Visitor.arrive(browser, demo.origins);
  await visitor.visit(`${demo.origins.www}/register`);
  await answerSteps(visitor, steps, 'code');
  const code = await visitor.codeFor(email);
  await restart();
  await visitor.field(/^認証コード/).fill(code);
  await visitor.press('次へ');
  await visitor.sees('お客さま情報の入力');
  await answerSteps(visitor, steps);
  await restart();

  await visitor.visit(`${demo.origins.www}/services`);
  await visitor.page.getByText(/1000-\*+-0025/).waitFor();
  await visitor.context.clearCookies();
  await visitor.visit(`${demo.origins.www}/login`);
  await visitor.logIn(email, password);
  await visitor.page.waitForURL(`${demo.origins.www}/`);
  await visitor.leave(away);
});

test('while the service is away the visitor is told, and goes on when it is back', async () => {
  await start(0);
  const visitor = await Visitor.arrive(browser, demo.origins);
  await visitor.visit(`${demo.origins.www}/login`);
  await visitor.field(/^メールアドレス/).fill('hanako@example.jp');
  await demo.close();
  await visitor.logIn('hanako@example.jp', 'Hanako_2022');
  await visitor.page.getByText('ただいま接続できません。入力内容は保持されています。').waitFor();
  assert.equal(await visitor.field(/^メールアドレス/).inputValue(), 'hanako@example.jp');
  await start(Number(new URL(demo.origins.www).port));
  await visitor.field(/^パスワード/).fill('Hanako_2022');
  await visitor.press('ログイン');
  await visitor.page.waitForURL(`${demo.origins.www}/`);
  await visitor.leave(away);
});
