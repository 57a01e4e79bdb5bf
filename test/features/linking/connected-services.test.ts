import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/define/connected-services.js';
import '../../../src/define/session.js';
import { pageSession } from '../../../src/client/page-session.js';
import { callsTo, mock, signIn, useMockService, network, newService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const hanako = 'hanako@example.jp';
const taro = 'taro@example.jp';
const add = 'レクサスブランドのサービスを追加';
const unlinkLexus = 'G-Link（1000-••••-0033）の連携を解除';

async function open(email?: string): Promise<WidgetPage> {
  if (email) await signIn(email);
  return WidgetPage.with(html`<mylexus-connected-services login-href="/in"></mylexus-connected-services>`);
}

/** Goes from the list to the step with the service's details. */
async function proveIdentity(page: WidgetPage, id = '1000-0000-0017', password = 'Owner_0017'): Promise<void> {
  page.press(add);
  await page.arrives('連携時の注意事項');
  await page.sees('ご用意いただくもの');
  page.press('次へ');
  await page.arrives('連携に必要な情報の入力');
  await page.sees('ご本人確認の方法');
  await page.type('レクサスオーナーズカードID', id);
  await page.type('IDのパスワード', password);
  page.press('確認');
}

useMockService();

describe('mylexus-connected-services: the list', () => {
  it('shows every service by brand, with its masked ID, date and state', async () => {
    const page = await open(taro);
    await page.sees('T-Connect');
    assert.deepEqual(
      page.all('h3').map(({ innerText }) => innerText),
      ['レクサスブランド', 'トヨタブランド'],
    );
    for (const text of ['レクサスオーナーズカードID 1000-••••-0033', '連携中', '年']) assert.include(page.text, text);
    assert.lengthOf(page.all('[part=row]'), 2);
    assert.equal(
      page.all('button').filter(({ ariaLabel }) => ariaLabel === 'トヨタブランドのサービスを追加').length,
      0,
    );
  });

  it('shows the benefit of linking for a brand without services', async () => {
    const page = await open(hanako);
    await page.sees('連携すると、My LEXUS（WEB）でお客さま専用のオーナーサイトをご利用いただけます。');
    assert.equal(page.all('[part=row]').length, 0);
  });

  it('links to the login when signed out, and does not read the list', async () => {
    const page = await open();
    assert.include(page.text, 'ご覧いただくには、ログインが必要です。');
    page.press('ログイン');
    assert.deepEqual(page.eventTypes, ['mylexus-navigate']);
    assert.equal(callsTo('GET', /services$/).length, 0);
  });

  it('shows a problem when the list fails to load, and loads it again on request', async () => {
    mock.behaviour = 'html';
    mock.behaviourPath = /services$/;
    const page = await open(taro);
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await page.sees('G-Link');
  });

  it('shows a thousand services', async () => {
    const service = { serviceName: 'G-Link', credentialTypeName: 'ID', maskedId: '1000-••••-0001', state: 'linked' };
    const services = Array.from({ length: 1000 }, (_, id) => ({ ...service, id: `${id}`, linkedAt: '2022-08-31' }));
    const brand = { brand: 'lexus', name: 'レクサスブランド', invitation: '-', canAdd: true, services };
    network.use(http.get('*/api/services', () => HttpResponse.json({ brands: [brand] })));
    const page = await open(taro);
    await until(
      'a thousand rows',
      () => page.root.firstElementChild!.shadowRoot!.querySelectorAll('.row').length === 1000,
    );
  });
});

describe('mylexus-connected-services: linking', () => {
  it('links a credential from ［追加］ on, and updates the list and the session', async () => {
    const page = await open(hanako);
    await page.sees('レクサスブランド');
    await proveIdentity(page, '１０００００００００１７');
    await page.arrives('情報の確認');
    assert.include(page.text, '3 / 3');
    assert.include(page.text, '1000-••••-0017');
    assert.notInclude(page.text, '花子');
    const button = page.button('登録');
    button.click();
    button.click();
    await page.arrives('連携が完了しました');
    await until('focus on the heading', () => page.focused?.id === 'heading');
    assert.lengthOf(callsTo('POST', /confirmation$/), 1);
    await until('the session', () => pageSession(location.origin).snapshot.brands.includes('lexus'));
    assert.deepEqual(page.events.find(({ type }) => type === 'mylexus-linked')!.detail, { brand: 'lexus' });
    page.press('一覧に戻る');
    await page.sees('1000-••••-0017');
    assert.strictEqual(page.heading, '連携中のコネクティッドサービス一覧');
  });

  for (const [what, id, password, message] of [
    [
      'a wrong password',
      '1000-0000-0017',
      'Wrong_0017',
      '入力内容が登録情報と一致しません。カードまたは書類をご確認ください。',
    ],
    [
      'a cancelled credential',
      '1000-0000-0041',
      'Owner_0041',
      'このIDは現在ご利用いただけません。ご契約状況をご確認ください。',
    ],
    [
      'a credential of another account',
      '1000-0000-0033',
      'Owner_0033',
      'このIDは別のアカウントと連携済みです。そのアカウントで連携を解除してから、もう一度お試しください。',
    ],
  ] as const) {
    it(`shows the problem for ${what}, and keeps typed text`, async () => {
      const page = await open(hanako);
      await page.sees('レクサスブランド');
      await proveIdentity(page, id, password);
      await page.seesProblem(message);
      await until('focus on the message', () => page.focused?.matches('[data-problem]'));
      assert.strictEqual(page.field('レクサスオーナーズカードID').value, id);
    });
  }

  it('shows the problem for a credential that is already linked to this account', async () => {
    const page = await open(taro);
    await page.sees('T-Connect');
    await proveIdentity(page, '1000-0000-0033', 'Owner_0033');
    await page.seesProblem('このIDはすでに連携されています。');
  });

  it('reads the state after a lost answer and does not repeat the request', async () => {
    const page = await open(hanako);
    await page.sees('レクサスブランド');
    await proveIdentity(page);
    await page.arrives('情報の確認');
    mock.loseNextResponse(/confirmation$/);
    page.press('登録');
    await page.arrives('連携が完了しました');
    assert.lengthOf(callsTo('POST', /confirmation$/), 1);
  });

  it('［戻る］ leads back through the steps and to the list', async () => {
    const page = await open(hanako);
    await page.sees('レクサスブランド');
    await proveIdentity(page);
    await page.arrives('情報の確認');
    for (const heading of ['連携に必要な情報の入力', '連携時の注意事項', '連携中のコネクティッドサービス一覧']) {
      page.press('戻る');
      await page.arrives(heading);
      await until('focus on the heading', () => page.focused?.id === 'heading');
    }
  });

  it('closes the linking after a sign-out elsewhere', async () => {
    const page = await open(hanako);
    await page.sees('レクサスブランド');
    await proveIdentity(page);
    await page.arrives('情報の確認');
    mock.signOut();
    await pageSession(location.origin).refresh();
    await page.arrives('連携中のコネクティッドサービス一覧');
    assert.include(page.text, 'ご覧いただくには、ログインが必要です。');
    assert.notInclude(page.text, '1000-••••-0017');
  });
});

describe('mylexus-connected-services: unlinking', () => {
  it('lists the consequences, asks for the password, and unlinks', async () => {
    const page = await open(taro);
    await page.sees('T-Connect');
    page.press(unlinkLexus);
    await page.arrives('連携の解除');
    for (const text of ['ご利用いただけなくなります', '引き続きログインいただけます', 'あらためて連携いただけます'])
      assert.include(page.text, text);
    page.press('連携を解除');
    const label = 'TOYOTAアカウントのパスワード';
    await until('the error', () => page.errorOf(label) === 'TOYOTAアカウントのパスワードを入力してください。');
    await page.type(label, 'Wrong_2022');
    page.press('連携を解除');
    await until('the error', () => page.text.includes('TOYOTAアカウントのパスワードが正しくありません。'));
    assert.lengthOf(await links(), 1, 'nothing was unlinked');
    await page.type(label, 'Taro_2022');
    page.press('連携を解除');
    await page.arrives('連携中のコネクティッドサービス一覧');
    await page.sees('G-Linkとの連携を解除しました。');
    await until('the row to be removed', () => page.all('[part=row]').length === 1);
    assert.equal((await links()).length, 0);
    assert.deepEqual(page.eventTypes, ['mylexus-step', 'mylexus-unlinked', 'mylexus-step']);
    await until('the session', () => !pageSession(location.origin).snapshot.brands.includes('lexus'));
  });

  it('does not unlink when the visitor goes back', async () => {
    const page = await open(taro);
    await page.sees('T-Connect');
    page.press(unlinkLexus);
    await page.arrives('連携の解除');
    await page.type('TOYOTAアカウントのパスワード', 'Taro_2022');
    page.press('戻る');
    await page.arrives('連携中のコネクティッドサービス一覧');
    page.press(unlinkLexus);
    await page.arrives('連携の解除');
    assert.strictEqual(page.field('TOYOTAアカウントのパスワード').value, '');
    assert.lengthOf(await links(), 1);
  });
});

/** Active links of the credential. */
function links(): Promise<unknown[]> {
  return mock.store.transaction((tx) => tx.links.find({ activeCredentialId: '100000000033' }));
}

describe('mylexus-connected-services where the service allows no secrets', () => {
  it('is a link to the hosted list, which comes back here, and asks for nothing of the visitor', async () => {
    const service = newService();
    const policy = {
      presentation: 'redirect',
      hosted: { login: `${service}/login`, registration: `${service}/register` },
      password: { minLength: 8, maxLength: 20 },
      mailSender: 'no-reply@mylexus.example',
    };
    network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policy)));
    await signIn(taro);
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-connected-services></mylexus-connected-services></mylexus-session>`,
    );
    await page.sees('専用のページへ');
    const url = new URL(page.link('専用のページへ').href);
    assert.strictEqual(url.origin + url.pathname, `${service}/services`);
    assert.strictEqual(url.searchParams.get('return_to'), location.origin + location.pathname);
    await aMoment();
    assert.equal(page.all('button, input').length, 0);
    assert.isEmpty(callsTo('GET', /services$/));
  });
});
