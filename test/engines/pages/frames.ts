import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { startDemo, type Demo } from '../../../demo/demo.js';
import { canary, channels, channelsWithCanary, readStolen, startHostilePage } from '../../harness/hostile-page.js';
import { ensureBuilt } from '../../harness/built.js';
import { find, sees, until, type Engine, type Tab } from './tab.js';
import { chooseCard, link, logIn, register, resetPassword, submit, taro, unlink } from './walks.js';

const hanako = { email: 'hanako@example.jp', password: 'Hanako_2022' };
const ichiro = { email: 'ichiro@example.jp', password: 'Ichiro_2022' };
/** 花子 with the password that she chooses in the reset. */
const renewed = { ...hanako, password: 'Renewed_2022' };
const menu = 'button[aria-expanded]';
const cookiesBlocked = 'ブラウザーがCookieを受け付けないため、専用のページへお進みください。';

/** Body of a function: takes the focus out of the page. */
const blur = `let at = document.activeElement; while (at?.shadowRoot) at = at.shadowRoot.activeElement; at?.blur();`;

/** What a test has: a tab and the demo. */
interface Stage {
  tab: Tab;
  demo: Demo;
  codeFor(email: string): Promise<string>;
}

/** Frames of the account service on a page of a brand, in an engine other than Chromium. */
export function frameSuite({ name, open, cookiesInFrames, canPrint }: Engine): void {
  let stage: Stage | undefined;
  const current = (): Stage => stage!;

  suite(`frames in ${name}`, () => {
    before(() => ensureBuilt('dist/cdn/loader.js', 'build:cdn', ['src']));
    beforeEach(async () => {
      await leave(stage);
      const demo = await startDemo(0, undefined, undefined, 'frame');
      stage = { tab: await open(), demo, codeFor: (email) => codeFor(demo, email) };
    });
    after(() => leave(stage));

    if (cookiesInFrames) walks(current);
    else noCookies(current);
    attacks(current, canPrint ? channels : channels.filter((channel) => channel !== 'print'));
  });
}

async function leave(stage: Stage | undefined): Promise<void> {
  await stage?.tab.close();
  await stage?.demo.close();
}

async function codeFor({ origins }: Demo, email: string): Promise<string> {
  const mails = (await (await fetch(`${origins.index}/outbox.json`)).json()) as { to: string; text: string }[];
  const code = /^\d{6}$/m.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
  assert.ok(code, `no code was sent to ${email}`);
  return code;
}

/** Logs in by the frame on the login page of the brand. */
async function logInByFrame({ tab, demo: { origins } }: Stage, account = taro): Promise<void> {
  await tab.open(`${origins.www}/login`);
  await logIn(await tab.frame('mylexus-login'), account);
  await until(tab, 'the top page', `return location.href === '${origins.www}/'`);
}

/** Waits until the page has read who is signed in, and shows the name in its menu. */
async function pageKnows(tab: Tab, name: string): Promise<void> {
  await until(tab, 'the menu', find(menu));
  await tab.click(menu);
  await sees(tab, name);
}

const pageHasNoField = async (tab: Tab): Promise<void> =>
  assert.equal(await tab.run(`return document.querySelectorAll('input').length`), 0);

function walks(current: () => Stage): void {
  test('the visitor logs in and changes the name in frames; the page has no field and learns the name', async () => {
    const { tab, demo } = current();
    await logInByFrame(current());
    await tab.open(`${demo.origins.www}/account`);
    const account = await tab.frame('mylexus-account-info');
    await sees(account, 'taro@example.jp');
    assert.equal(await tab.run(`return document.body.innerText.includes('taro@example.jp')`), false);
    await account.click('[aria-label="お客さま情報を変更"]');
    await until(account, 'the field', `return document.querySelector('input[name=familyName]')`);
    await account.type('input[name=familyName]', '斎藤');
    await pageHasNoField(tab);
    await account.click(submit);
    await sees(account, 'お客さま情報を変更しました。');
    await tab.reload();
    await pageKnows(tab, '斎藤 太郎 様');
  });

  test('the visitor registers with a card in a frame; the page has no field and learns the name', async () => {
    const { tab, demo, codeFor: code } = current();
    await tab.open(`${demo.origins.www}/register`);
    const frame = await tab.frame('mylexus-registration');
    await chooseCard(frame);
    await register(frame, ichiro, code);
    await pageHasNoField(tab);
    await tab.open(`${demo.origins.www}/`);
    await pageKnows(tab, '髙橋 二郎 様');
  });

  test('the visitor resets the password in the frame of the login, and logs in there', async () => {
    const { tab, demo, codeFor: code } = current();
    await tab.open(`${demo.origins.www}/login`);
    const frame = await tab.frame('mylexus-login');
    await resetPassword(frame, renewed, code);
    await pageHasNoField(tab);
    await logIn(frame, renewed);
    await until(tab, 'the top page', `return location.href === '${demo.origins.www}/'`);
    await pageKnows(tab, '佐藤 花子 様');
  });

  test('the visitor links a card and unlinks it in a frame; the page learns of both', async () => {
    const { tab, demo } = current();
    await logInByFrame(current(), hanako);
    await tab.open(`${demo.origins.www}/services`);
    await tab.run(`window.seen = [];
      for (const name of ['linked', 'unlinked']) addEventListener('mylexus-' + name, ({ detail }) => seen.push([name, detail.brand]));`);
    const frame = await tab.frame('mylexus-connected-services');
    await link(frame);
    await frame.click('.completion button');
    await unlink(frame, hanako.password);
    await pageHasNoField(tab);
    assert.deepEqual(await tab.run('return seen'), [
      ['linked', 'lexus'],
      ['unlinked', 'lexus'],
    ]);
  });

  test('a script of the page cannot read the account and cannot sign out', async () => {
    const { tab, demo } = current();
    await logInByFrame(current());
    await tab.run(`
      const call = (method, path) => fetch('${demo.origins.id}' + path, { method, credentials: 'include', headers: { 'Mylexus-Request': '1' } })
        .then(({ status }) => status, () => 'refused');
      Promise.all([call('GET', '/api/account'), call('DELETE', '/api/session')]).then((all) => { window.results = all; });`);
    await until(tab, 'the answers', 'return window.results');
    assert.deepEqual(await tab.run('return window.results'), ['refused', 'refused']);
  });
}

function noCookies(current: () => Stage): void {
  /** Goes on to a hosted page, by the link in a frame or in the page itself. */
  async function goOn({ tab, demo: { origins } }: Stage, frame: Pick<Tab, 'click'>, page: string): Promise<void> {
    await frame.click(`a[href^="${origins.id}/${page}"]`);
    await until(tab, `the hosted page ${page}`, `return location.href.startsWith('${origins.id}/${page}')`);
  }

  test('the frame of the login says that the browser takes no cookie there, and offers the hosted page', async () => {
    const { tab, demo } = current();
    await tab.open(`${demo.origins.www}/login`);
    const frame = await tab.frame('mylexus-login');
    await logIn(frame);
    await sees(frame, cookiesBlocked);
    assert.equal(await frame.run(`return document.querySelectorAll('input').length`), 0);
    await goOn(current(), frame, 'login');
    await logIn(tab);
    await until(tab, 'the way back', `return location.origin === '${demo.origins.www}'`);
  });

  test('the frame of the registration says so too, and the visitor registers on the hosted page', async () => {
    const { tab, demo, codeFor: code } = current();
    await tab.open(`${demo.origins.www}/register`);
    const frame = await tab.frame('mylexus-registration');
    await chooseCard(frame);
    await until(frame, 'the notice', find(submit));
    await frame.click(submit);
    await sees(frame, cookiesBlocked);
    await goOn(current(), frame, 'register');
    await chooseCard(tab);
    await register(tab, ichiro, code);
    await tab.click(`a[href^="${demo.origins.www}/"]`);
    await until(tab, 'the way back', `return location.origin === '${demo.origins.www}'`);
  });

  test('the visitor resets the password in the frame of the login, which needs no cookie, and logs in on the hosted page', async () => {
    const { tab, demo, codeFor: code } = current();
    await tab.open(`${demo.origins.www}/login`);
    const frame = await tab.frame('mylexus-login');
    await resetPassword(frame, renewed, code);
    await logIn(frame, renewed);
    await sees(frame, cookiesBlocked);
    await goOn(current(), frame, 'login');
    await logIn(tab, renewed);
    await until(tab, 'the way back', `return location.origin === '${demo.origins.www}'`);
  });

  test('after a login on the hosted page the frame has its cookie: the visitor links a card and unlinks it there', async () => {
    const { tab, demo } = current();
    await tab.open(`${demo.origins.www}/services`);
    const signedOut = await tab.frame('mylexus-connected-services');
    await sees(signedOut, 'ログインが必要です');
    await tab.open(`${demo.origins.id}/login?return_to=${demo.origins.www}/services`);
    await logIn(tab, hanako);
    await until(tab, 'the way back', `return location.href === '${demo.origins.www}/services'`);
    const frame = await tab.frame('mylexus-connected-services');
    await link(frame);
    await frame.click('.completion button');
    await unlink(frame, hanako.password);
  });
}

function attacks(current: () => Stage, expected: readonly string[]): void {
  /** Types the canary on a hostile page, drags it, sends it, prints and leaves the page; returns where it was found. */
  async function attack(presentation: 'inline' | 'frame'): Promise<string[]> {
    const { tab } = current();
    const { url, close } = await startHostilePage(presentation);
    await tab.open(url);
    await until(tab, 'the worker', 'return navigator.serviceWorker.controller !== null');
    const fields = presentation === 'inline' ? tab : await tab.frame('mylexus-login');
    await logIn(fields, canary);
    await sees(fields, '正しくありません');
    await fields.type('input[name=password]', canary.password);
    await fields.drag('input[name=email]');
    await fields.run(blur);
    await tab.print();
    await tab.reload();
    const found = channelsWithCanary(await tab.run(readStolen));
    await close();
    return found;
  }

  test('a hostile script finds nothing typed in a frame, in none of its channels', async () => {
    assert.deepEqual(await attack('frame'), []);
  });

  test('control: the same script finds what is typed into the page itself', async () => {
    assert.deepEqual(await attack('inline'), expected);
  });
}
