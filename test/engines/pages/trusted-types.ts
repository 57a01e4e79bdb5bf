import assert from 'node:assert/strict';
import { afterEach, before, suite, test } from 'node:test';
import { startDemo } from '../../../demo/demo.js';
import { startHostServer } from '../../embedding/host-server.js';
import { ensureBuilt } from '../../harness/built.js';
import { ownText, readFaults, trustedTypesPage } from '../../harness/trusted-types-page.js';
import { sees, until, type Engine, type Tab } from './tab.js';
import { logIn, taro } from './walks.js';

/** Body of a function: whether the page may make nodes of a plain text. */
const writesPlainText = `try { document.createElement('i').innerHTML = '<b></b>'; return true; } catch { return false; }`;

/** Widgets on a page of a brand under Trusted Types, in an engine other than Chromium. */
export function trustedTypesSuite({ name, open }: Engine): void {
  const cleanups: (() => unknown)[] = [];

  /** Opens the page, whose account service lists its origin. */
  async function visit(options: Parameters<typeof trustedTypesPage>[1]): Promise<Tab> {
    const hosts = await startHostServer();
    cleanups.push(() => hosts.close());
    const url = hosts.origin('www.lexus');
    const demo = await startDemo(0, () => Promise.resolve({ MYLEXUS_INLINE_ORIGINS: url }));
    cleanups.push(() => demo.close());
    hosts.page = await trustedTypesPage(demo.origins, options);
    const tab = await open();
    cleanups.push(() => tab.close());
    await tab.open(url);
    return tab;
  }

  suite(`Trusted Types in ${name}`, () => {
    before(() => ensureBuilt('dist/cdn/loader.js', 'build:cdn', ['src']));
    afterEach(async () => {
      for (const clean of cleanups.splice(0).reverse()) await clean();
    });

    for (const [lines, ownLit] of [
      ['as the guide prints them', false],
      ['with the name of the page’s own Lit', true],
    ] as const) {
      test(`two copies of the widgets work, the lines ${lines}`, async () => {
        const tab = await visit({ ownLit, allowsLit: ownLit });
        await sees(tab, 'TOYOTAアカウントの新規登録');
        await logIn(tab, { ...taro, password: 'Wrong_2022' });
        await sees(tab, '正しくありません');
        if (ownLit) await sees(tab, ownText);
        assert.deepEqual(await tab.run(readFaults), []);
        assert.equal(await tab.run(writesPlainText), false, 'the engine holds the page to its lines');
      });
    }

    test('control: the page’s own Lit is refused where the lines do not name it, and this test sees it', async () => {
      const tab = await visit({ ownLit: true, allowsLit: false });
      await until(tab, 'a fault', `return (() => {${readFaults}})().length > 0`);
      const faults = await tab.run<string[]>(readFaults);
      assert.ok(
        faults.some((fault) => fault.startsWith('trusted-types ')),
        faults.join(),
      );
    });
  });
}
