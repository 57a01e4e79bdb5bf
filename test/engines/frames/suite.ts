import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { startDemo, type Demo } from '../../../demo/demo.js';
import { startHostServer, type HostServer } from '../../embedding/host-server.js';
import { hostileScript, hostileWorker } from '../../harness/hostile-page.js';
import { ensureBuilt } from '../../harness/built.js';
import { find, sees, until, type Part, type Tab } from './tab.js';

/** What is typed and must not be found. */
const canary = { email: 'canary-7391@example.jp', password: 'Canary_7391_pw' };
const submit = 'button[type=submit]';
const menu = 'button[aria-expanded]';

/** Body of a function: takes the focus out of the page. */
const blur = `let at = document.activeElement; while (at?.shadowRoot) at = at.shadowRoot.activeElement; at?.blur();`;

export interface Engine {
  name: string;
  open(): Promise<Tab>;
  /** Whether frames of the account service get its cookies on the demo's origins. */
  cookiesInFrames: boolean;
  /** Channels in which the hostile script finds what is typed into the page itself: those that the driver can drive. */
  channels: readonly string[];
}

async function logIn(part: Part, { email, password } = { email: 'taro@example.jp', password: 'Taro_2022' }) {
  await until(part, 'the login', find(submit));
  await part.type('input[name=email]', email);
  await part.type('input[name=password]', password);
  await part.click(submit);
}

/** Frames of the account service on a page of a brand, in an engine other than Chromium. */
export function frameSuite({ name, open, cookiesInFrames, channels }: Engine): void {
  let tab: Tab;
  let demo: Demo;

  suite(`frames in ${name}`, () => {
    before(async () => {
      ensureBuilt('dist/cdn/loader.js', 'build:cdn', ['src']);
      demo = await startDemo(0, undefined, undefined, 'frame');
    });
    beforeEach(async () => {
      await tab?.close();
      tab = await open();
    });
    after(async () => {
      await tab?.close();
      await demo?.close();
    });

    if (cookiesInFrames) walks(() => [tab, demo]);
    else noCookies(() => [tab, demo]);
    attacks(() => tab, channels);
  });
}

function walks(current: () => [Tab, Demo]): void {
  test('the visitor logs in and changes the name in frames; the page has no field and learns the name', async () => {
    const [tab, { origins }] = current();
    await tab.open(`${origins.www}/login`);
    await logIn(await tab.frame('mylexus-login'));
    await until(tab, 'the top page', `return location.href === '${origins.www}/'`);
    await tab.open(`${origins.www}/account`);
    const account = await tab.frame('mylexus-account-info');
    await sees(account, 'taro@example.jp');
    assert.equal(await tab.run(`return document.body.innerText.includes('taro@example.jp')`), false);
    await account.click('[aria-label="お客さま情報を変更"]');
    await until(account, 'the field', `return document.querySelector('input[name=familyName]')`);
    await account.type('input[name=familyName]', '斎藤');
    assert.equal(await tab.run(`return document.querySelectorAll('input').length`), 0);
    await account.click(submit);
    await sees(account, 'お客さま情報を変更しました。');
    await tab.reload();
    await until(tab, 'the menu', find(menu));
    await tab.click(menu);
    await sees(tab, '斎藤 太郎 様');
  });

  test('a script of the page cannot read the account and cannot sign out', async () => {
    const [tab, { origins }] = current();
    await tab.open(`${origins.www}/login`);
    await logIn(await tab.frame('mylexus-login'));
    await until(tab, 'the top page', `return location.href === '${origins.www}/'`);
    await tab.run(`
      const call = (method, path) => fetch('${origins.id}' + path, { method, credentials: 'include', headers: { 'Mylexus-Request': '1' } })
        .then(({ status }) => status, () => 'refused');
      Promise.all([call('GET', '/api/account'), call('DELETE', '/api/session')]).then((all) => { window.results = all; });`);
    await until(tab, 'the answers', 'return window.results');
    assert.deepEqual(await tab.run('return window.results'), ['refused', 'refused']);
  });
}

function noCookies(current: () => [Tab, Demo]): void {
  test('the frame of the login says that the browser takes no cookie there, and offers the hosted page', async () => {
    const [tab, { origins }] = current();
    await tab.open(`${origins.www}/login`);
    const frame = await tab.frame('mylexus-login');
    await logIn(frame);
    await sees(frame, 'ブラウザーがCookieを受け付けないため、専用のページへお進みください。');
    assert.equal(await frame.run(`return document.querySelectorAll('input').length`), 0);
    await frame.click(`a[href^="${origins.id}/login"]`);
    await until(tab, 'the hosted page', `return location.href.startsWith('${origins.id}/login')`);
    await logIn(tab);
    await until(tab, 'the way back', `return location.origin === '${origins.www}'`);
  });
}

function attacks(current: () => Tab, channels: readonly string[]): void {
  let hosts: HostServer;
  before(async () => void (hosts = await startHostServer()));
  after(() => hosts.close());

  /** Types the canary on a hostile page, drags it, sends it, prints and leaves the page; returns where it was found. */
  async function attack(presentation: 'inline' | 'frame'): Promise<string[]> {
    const tab = current();
    const www = hosts.origin('www.lexus');
    const listed = { MYLEXUS_INLINE_ORIGINS: '', MYLEXUS_FRAME_ORIGINS: '' };
    listed[presentation === 'inline' ? 'MYLEXUS_INLINE_ORIGINS' : 'MYLEXUS_FRAME_ORIGINS'] = www;
    const demo = await startDemo(0, () => Promise.resolve(listed));
    const { id } = demo.origins;
    hosts.page = {
      html: `<html lang="ja"><link rel="icon" href="data:," /><script>${hostileScript}</script>
        <script type="module" src="${id}/widgets/loader.js"></script>
        <mylexus-login><a href="${id}/login">fallback</a></mylexus-login></html>`,
      files: { '/worker.js': { body: hostileWorker, type: 'text/javascript' } },
    };
    await tab.open(www);
    await until(tab, 'the worker', 'return navigator.serviceWorker.controller !== null');
    const fields = presentation === 'inline' ? tab : await tab.frame('mylexus-login');
    await logIn(fields, canary);
    await sees(fields, '正しくありません');
    await fields.type('input[name=password]', canary.password);
    await fields.drag('input[name=email]');
    await fields.run(blur);
    await tab.print();
    await tab.reload();
    const stolen = JSON.parse(await tab.run(`return sessionStorage.getItem('__stolen')`)) as Record<string, string[]>;
    await demo.close();
    return Object.keys(stolen)
      .filter((channel) => stolen[channel]!.some((text) => Object.values(canary).some((each) => text.includes(each))))
      .sort();
  }

  test('a hostile script finds nothing typed in a frame, in none of its channels', async () => {
    assert.deepEqual(await attack('frame'), []);
  });

  test('control: the same script finds what is typed into the page itself', async () => {
    assert.deepEqual(await attack('inline'), channels);
  });
}
