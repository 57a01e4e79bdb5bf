import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../../demo/data.js';
import { startDemo, type Demo } from '../../demo/demo.js';
import { expect, test as base } from '../harness/fixtures.js';
import { answerSteps, email, password, walks } from '../harness/registration-walk.js';

/** A demo that keeps its data in a folder, so that it can be stopped and started again at the same address. */
class LastingDemo {
  #demo: Demo;

  private constructor(
    readonly folder: string,
    demo: Demo,
  ) {
    this.#demo = demo;
  }

  static async in(folder: string): Promise<LastingDemo> {
    return new LastingDemo(folder, await startDemo(0, () => openData(folder), undefined, 'inline'));
  }

  get origins(): Demo['origins'] {
    return this.#demo.origins;
  }

  close(): Promise<void> {
    return this.#demo.close();
  }

  async start(): Promise<void> {
    const port = Number(new URL(this.origins.www).port);
    this.#demo = await startDemo(port, () => openData(this.folder), undefined, 'inline');
  }
}

const test = base.extend<{ lasting: LastingDemo }>({
  lasting: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mylexus-'));
    const demo = await LastingDemo.in(folder);
    await use(demo);
    await demo.close();
    await rm(folder, { recursive: true });
  },
  demo: ({ lasting }, use) => use(lasting),
});

// The browser's own line for a service that is down.
test.use({ expectedFaults: /net::ERR_(CONNECTION|EMPTY|FAILED)/ });

test('the service restarts during a registration and after it, and the visitor notices nothing', async ({
  lasting,
  visitor,
}) => {
  const steps = walks.credential;
  const restart = async (): Promise<void> => {
    await lasting.close();
    await lasting.start();
  };
  await visitor.visit(`${lasting.origins.www}/register`);
  await answerSteps(visitor, steps, 'code');
  const code = await visitor.codeFor(email);
  await restart();
  await visitor.field(/^認証コード/).fill(code);
  await visitor.sees('TOYOTAアカウントの登録に必要な情報の入力');
  await answerSteps(visitor, steps);
  await restart();

  await visitor.visit(`${lasting.origins.www}/services`);
  await visitor.page.getByText(/1000-•+-0025/).waitFor();
  await visitor.context.clearCookies();
  await visitor.visit(`${lasting.origins.www}/login`);
  await visitor.logIn(email, password);
  await visitor.page.waitForURL(`${lasting.origins.www}/`);
});

test('while the service is down the visitor sees a message, and continues when it is back', async ({
  lasting,
  visitor,
}) => {
  await visitor.visit(`${lasting.origins.www}/login`);
  await visitor.field(/^メールアドレス/).fill('hanako@example.jp');
  await lasting.close();
  await visitor.logIn('hanako@example.jp', 'Hanako_2022');
  await visitor.page.getByText('ただいま接続できません。しばらくしてから、もう一度お試しください。').waitFor();
  await expect(visitor.field(/^メールアドレス/)).toHaveValue('hanako@example.jp');
  await lasting.start();
  await visitor.field(/^パスワード/).fill('Hanako_2022');
  await visitor.press('ログイン');
  await visitor.page.waitForURL(`${lasting.origins.www}/`);
});
