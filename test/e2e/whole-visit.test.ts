import { readFileSync } from 'node:fs';
import { expect, test } from '../harness/fixtures.js';
import { done, email, password, shownHeading, walks } from '../harness/registration-walk.js';
import { recordEvents, searchedPlaces, type Places } from '../harness/searched-places.js';
import type { Visitor } from '../harness/visitor.js';

const card = { id: '1000-0000-0025', password: 'Owner_0025' };
const [changed, reset] = ['Changed_2026', 'Reset_2026_pw'];
/** What a visitor types of a person, in the forms in which it could be stored. */
const personal = [email, '髙橋', '二郎', 'タカハシ', card.id, card.id.replaceAll('-', '')];

/** Names of the places in which one of the texts is found. */
const found = (places: Places, texts: Iterable<string>): string[] =>
  Object.keys(places).filter((name) => [...texts].some((text) => places[name]!.includes(text)));

/** A visitor whose page is searched after every step. */
class Searched {
  readonly secrets = new Set([card.password, password, changed, reset, '000000']);
  readonly faults: string[] = [];
  readonly requests: string[] = [];
  #console = '';
  #addresses = '';

  private constructor(readonly visitor: Visitor) {
    visitor.page.on('console', (message) => (this.#console += `\n${message.text()}`));
    visitor.page.on('request', (request) => {
      this.#addresses += `\n${request.url()} ${request.headers()['referer'] ?? ''}`;
      this.requests.push(`${request.method()} ${request.url()}`);
    });
  }

  static async of(visitor: Visitor): Promise<Searched> {
    await visitor.page.addInitScript(recordEvents);
    return new Searched(visitor);
  }

  async places(): Promise<Places> {
    return { ...(await searchedPlaces(this.visitor.page)), console: this.#console, addresses: this.#addresses };
  }

  async search(step: string): Promise<void> {
    for (const { httpOnly, value } of await this.visitor.context.cookies()) if (httpOnly) this.secrets.add(value);
    const places = await this.places();
    for (const name of found(places, this.secrets)) this.faults.push(`${step}: a secret in ${name}`);
    const { storage, history, cookies, console: lines, address, addresses } = places;
    const lasting = { storage, history, cookies, console: lines, address, addresses } as Places;
    for (const name of found(lasting, personal)) this.faults.push(`${step}: personal data in ${name}`);
  }
}

/** Answers procedure ② step by step, with a wrong code first. */
async function register(searched: Searched): Promise<void> {
  const { visitor } = searched;
  await visitor.visit(`${visitor.origins.www}/register`);
  for (const step of walks.credential) {
    await expect.poll(async () => (await shownHeading(visitor)).replaceAll('\n', '')).toBe(step.heading);
    if (step.name === 'code') {
      searched.secrets.add(await visitor.codeFor(email));
      await visitor.field(/^認証コード/).fill('000000');
      await visitor.page.getByText('認証コードが正しくありません。').waitFor();
      await searched.search('a wrong code');
    }
    await step.answer(visitor);
    // A code is sent by itself the first time.
    if (step.name === 'code') await visitor.press('次へ');
    await visitor.heading(step.heading).waitFor({ state: 'hidden' });
    await searched.search(step.name);
  }
  await visitor.sees(done);
}

/** Changes the password, unlinks the card, and resets the password. */
async function change(searched: Searched): Promise<void> {
  const { visitor } = searched;
  const { page, origins } = visitor;
  await visitor.visit(`${origins.www}/account`);
  await visitor.press('パスワードを変更');
  await visitor.field(/^現在のパスワード/).fill(password);
  await visitor.field(/^新しいパスワード/).fill(changed);
  await visitor.press('保存');
  await page.getByText('パスワードを変更しました。').waitFor();
  await searched.search('a changed password');

  await visitor.visit(`${origins.www}/services`);
  await page.getByRole('button', { name: /の連携を解除$/ }).click();
  await visitor.field(/のパスワード/).fill(changed);
  await page.getByRole('button', { name: '連携を解除', exact: true }).click();
  await page.getByText(/との連携を解除しました。/).waitFor();
  await searched.search('an unlinked card');

  await visitor.press('MENU');
  await visitor.press('ログアウト');
  await visitor.menuLink('ログイン').waitFor();
  await visitor.visit(`${origins.www}/login`);
  await visitor.logIn(email, '000000');
  await page.getByText('メールアドレスまたはパスワードが正しくありません。').waitFor();
  await searched.search('a wrong password');
  await visitor.press('パスワードをお忘れの方');
  await visitor.press('認証コードを送信');
  await visitor.field(/^新しいパスワード/).waitFor();
  const code = await visitor.codeFor(email);
  searched.secrets.add(code);
  await visitor.field(/^認証コード/).fill(code);
  await visitor.field(/^新しいパスワード/).fill(reset);
  await visitor.press('パスワードを再設定');
  await visitor.press('ログインに進む');
  await searched.search('a reset password');
  await visitor.logIn(email, reset);
  await page.waitForURL(`${origins.www}/`);
  await visitor.button('MENU').waitFor();
  await searched.search('a sign-in');
}

test('from the registration to the password reset, no secret is anywhere but in its field, nothing personal is stored in the browser, and each read is one that the disclosure lists', async ({
  visitor,
}) => {
  const searched = await Searched.of(visitor);
  await register(searched);
  await change(searched);
  expect(searched.faults).toEqual([]);

  const { id, www } = visitor.origins;
  const disclosure = readFileSync('stories/guides/disclosure.md', 'utf8');
  const elsewhere = searched.requests.filter((line) => !line.includes(` ${id}/`) && !line.includes(` ${www}/`));
  expect(elsewhere).toEqual([]);
  const toService = searched.requests.filter((line) => line.includes(` ${id}/`)).map((line) => line.replace(id, ''));
  const reads = toService.filter((line) => line.startsWith('GET ') && !line.startsWith('GET /widgets/'));
  expect(new Set(reads).size).toBeGreaterThan(6);
  const listed = (line: string): boolean =>
    disclosure.includes(
      `\`${line
        .split('?')[0]!
        .replace(/[\w-]{20,}/, '{id}')
        .replace(/\/\d{7}$/, '/{code}')}\``,
    );
  expect([...new Set(reads)].filter((line) => !listed(line))).toEqual([]);
});

test('control: the same search finds a secret in each place', async ({ visitor }) => {
  const searched = await Searched.of(visitor);
  const { page, origins } = visitor;
  await visitor.visit(`${origins.www}/login`);
  const address = `${origins.id}/api/policy`;
  await page.evaluate(
    async ([secret, url]) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = `<p data-draft="${secret}"></p>`;
      Object.assign(window, { leaked: new Map([['draft', { secret }]]) });
      document.dispatchEvent(new CustomEvent('mylexus-step', { detail: { secret } }));
      sessionStorage.setItem('draft', secret);
      document.cookie = `draft=${secret}`;
      console.log(secret);
      history.replaceState({ secret }, '', `#${secret}`);
      await fetch(`${url}?${secret}`);
    },
    [password, address] as const,
  );
  const names = found(await searched.places(), [password]).sort();
  expect(names).toEqual([
    'address',
    'addresses',
    'console',
    'cookies',
    'dom',
    'events',
    'globals',
    'history',
    'storage',
  ]);
  await searched.search('control');
  expect(searched.faults.length).toBeGreaterThan(0);
});
