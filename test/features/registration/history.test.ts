import { assert, html } from '@open-wc/testing';
import { mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, registrationAt } from '../../harness/registration.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const open = (): Promise<WidgetPage> => openRegistration(html`<mylexus-registration history></mylexus-registration>`);
const terms = '「TOYOTAアカウント」利用規約';

async function acknowledge(page: WidgetPage): Promise<void> {
  await page.sees('ご用意いただくもの');
  page.press('次へ');
  await page.arrives(terms);
}

async function agree(page: WidgetPage): Promise<void> {
  await page.sees('第1条');
  page.choose('利用規約に同意する');
  page.press('次へ');
  await page.arrives('連携に必要な情報の入力');
}

/** Waits until the browser's history entry has the name of a step. */
const entered = (step: string): Promise<unknown> =>
  until(`the entry of ${step}`, () => history.state?.['mylexus-registration']?.step === step);

/** Goes back or forward in the history, and waits until the browser has done so. */
async function go(delta: number): Promise<void> {
  history.go(delta);
  await aMoment();
}

useMockService();

describe('mylexus-registration: the browser’s back and forward buttons', () => {
  let address: string;
  beforeEach(() => {
    address = location.href;
    history.pushState({ host: 'its own' }, '');
  });
  afterEach(() => assert.strictEqual(location.href, address, 'the address of the page does not change'));

  it('move between the steps by default, and no input is lost', async () => {
    await registrationAt('notice');
    const page = await open();
    await acknowledge(page);
    await agree(page);
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0025');
    await entered('identity');
    await go(-1);
    await page.arrives(terms);
    await until('focus on the heading', () => page.focused?.id === 'heading');
    await go(-1);
    await page.arrives('連携時の注意事項');
    await go(2);
    await page.arrives('連携に必要な情報の入力');
    assert.strictEqual(page.field('レクサスオーナーズカードID').value.replaceAll('-', ''), '100000000025');
    assert.include(history.state, { host: 'its own' }, 'the state of the page stays in the entry');
  });

  it('［戻る］ goes back in the history too, so that the browser’s back button leads to an earlier step', async () => {
    await registrationAt('notice');
    const page = await open();
    const { length } = history;
    await acknowledge(page);
    await agree(page);
    await entered('identity');
    page.press('戻る');
    await page.arrives(terms);
    await entered('terms');
    await go(-1);
    await page.arrives('連携時の注意事項');
    assert.strictEqual(history.length, length + 2);
  });

  it('never lead back to an accepted code', async () => {
    await registrationAt('email');
    const page = await open();
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    await page.type('認証コード（数字6桁）', mock.newestCode(email));
    page.press('次へ');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await entered('profile');
    await go(-1);
    await page.arrives('情報の確認、およびメールアドレスの登録');
    await go(1);
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('after the last step the history is at the first entry of the wizard', async () => {
    await registrationAt('review');
    const page = await open();
    page.press('お客さま情報を変更');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await entered('profile');
    page.press('確認');
    await page.arrives('登録内容の確認');
    await entered('review');
    page.press('登録');
    await page.arrives('登録が完了しました');
    await aMoment();
    assert.strictEqual(page.heading, '登録が完了しました');
    assert.strictEqual(history.state['mylexus-registration'].depth, 0);
  });

  it('with history="off" the widget adds no entries', async () => {
    await registrationAt('notice');
    const page = await WidgetPage.with(html`<mylexus-registration history="off"></mylexus-registration>`);
    const { length } = history;
    await acknowledge(page);
    await aMoment();
    assert.strictEqual(history.length, length);
    assert.deepEqual(history.state, { host: 'its own' });
  });
});
