import { assert, html } from '@open-wc/testing';
import type { RegistrationStep, RegistrationPath } from '../../../src/contract/index.js';
import { askedFor, callElsewhere, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, password, registrationAt } from '../../harness/registration.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';
import { registrationCookie } from '../../../service/http/cookies.js';

const minute = 60_000;
const expired = '一定時間操作がなかったため、続きから再開してください。';
const elsewhere = '別の画面で手続きが進んだため、最新の内容を表示しました。';

const screens: [RegistrationPath, RegistrationStep, string][] = [
  ['credential', 'notice', '連携時の注意事項'],
  ['credential', 'terms', '「TOYOTAアカウント」利用規約'],
  ['credential', 'identity', '連携に必要な情報の入力'],
  ['credential', 'email', '情報の確認とメールアドレスの登録'],
  ['credential', 'code', '認証コードによる本人確認'],
  ['credential', 'profile', 'お客さま情報の入力'],
  ['credential', 'review', '登録内容の確認'],
  ['credential', 'done', '登録が完了しました'],
  ['without-id', 'terms', '「TOYOTAアカウント」利用規約'],
  ['without-id', 'email', 'メールアドレスの登録'],
  ['without-id', 'profile', 'お客さま情報の入力'],
];

useMockService();

describe('mylexus-registration: coming back', () => {
  for (const [path, step, heading] of screens) {
    it(`goes on at ${step} (${path}), and takes no focus`, async () => {
      await registrationAt(step, path);
      const page = await openRegistration();
      await page.arrives(heading);
      assert.strictEqual(page.text.includes('前回の続きから再開しました。'), step !== 'done');
      assert.isFalse(page.root.contains(document.activeElement));
      const { outerHTML } = page.root;
      for (const personal of [email, '髙橋']) assert.notInclude(outerHTML, personal);
      const stores = JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.href;
      assert.notInclude(stores, email);
      assert.notInclude(stores, 'registration');
    });
  }

  it('the notice of the resuming goes with the first step', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.sees('前回の続きから再開しました。');
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.notInclude(page.text, '前回の続きから');
  });

  it('when the service cannot say where it stands, the first screen does no harm', async () => {
    await registrationAt('email');
    mock.behaviour = 'down';
    mock.behaviourPath = /current$/;
    const page = await openRegistration();
    await page.arrives('TOYOTAアカウントの新規登録');
  });

  it('the first screen waits for nobody; who presses before the service’s word is taken where they stood', async () => {
    await registrationAt('email');
    mock.behaviour = 'slow';
    mock.behaviourPath = /current$/;
    const page = await WidgetPage.with(html`<mylexus-registration></mylexus-registration>`);
    assert.strictEqual(page.heading, 'TOYOTAアカウントの新規登録');
    await until('the question', () => askedFor('GET', /current$/).length);
    assert.isFalse(askedFor('GET', /current$/)[0]!.answered);
    page.press(/^レクサスオーナーズカードID/);
    await page.arrives('情報の確認とメールアドレスの登録');
    assert.include(page.text, '前回の続きから再開しました。');
    await until('focus on the heading', () => page.focused?.id === 'heading');
    assert.strictEqual(askedFor('POST', /registrations$/).length, 1, 'nothing is begun anew');
  });

  it('a registration that ended while nobody was there is told', async () => {
    await registrationAt('profile');
    mock.clock.advance(31 * minute);
    const page = await openRegistration();
    await page.arrives('TOYOTAアカウントの新規登録');
    await page.meets(expired);
    await aMoment(50);
    assert.isFalse(page.root.contains(document.activeElement));
  });

  it('a registration that ended on the page begins anew, and what was typed is still there', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('確認方法');
    await page.type('ID', '1000-0000-0025');
    await page.type('パスワード', 'Owner_0025');
    mock.clock.advance(31 * minute);
    page.press('次へ');
    await page.arrives('TOYOTAアカウントの新規登録');
    await page.meets(expired);
    page.press(/^レクサスオーナーズ/);
    await page.arrives('連携時の注意事項');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    assert.strictEqual(page.field('ID').value, '100000000025');
    assert.strictEqual(page.field('パスワード').value, '');
  });

  it('the visitor is warned before the end, and may go on where they are', async () => {
    const { id } = await registrationAt('review');
    mock.settings.registration = { idleMinutes: 4 };
    const page = await openRegistration();
    page.press('お客さま情報を変更');
    await page.arrives('お客さま情報の入力');
    await page.type('名', '二郎');
    await page.sees('操作がないため、あと4分でお手続きを終了します。');
    mock.settings.registration = { idleMinutes: 30 };
    page.press('お手続きを続ける');
    await until('the warning is gone', () => !page.text.includes('お手続きを終了します'));
    assert.lengthOf(askedFor('POST', new RegExp(`${id}/extension$`)), 1);
    await aMoment();
    assert.strictEqual(page.heading, 'お客さま情報の入力', 'nobody is moved away from what they type');
    assert.strictEqual(page.field('名').value, '二郎');
  });
});

describe('mylexus-registration: another device', () => {
  const other = '別の端末で始めたお手続きの続き';

  it('goes on where the first one stood, with what was answered there', async () => {
    await registrationAt('review');
    mock.jar.clear();
    mock.clock.advance(2 * minute);
    const page = await openRegistration();
    page.press(other);
    await page.arrives(other);
    assert.include(page.text, '2 / 3');
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    await page.type('認証コード', mock.newestCode(email));
    page.press('次へ');
    await page.arrives('登録内容の確認');
    for (const answer of ['髙橋', email, '1000-****-0025']) assert.include(page.text, answer);
    page.press('登録');
    await page.arrives('登録が完了しました');
  });

  it('the first one is told, and may take it back', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await page.type('名', '次郎');
    const first = mock.jar.copy();
    mock.jar.clear();
    mock.clock.advance(2 * minute);
    const { id } = await callElsewhere('POST', 'registrations', { path: 'resume' });
    await callElsewhere('POST', `registrations/${id}/email`, { email });
    await callElsewhere('POST', `registrations/${id}/verification`, { code: mock.newestCode(email) });
    mock.jar.clear();
    mock.jar.set(registrationCookie, first.get(registrationCookie)!);
    await page.type('パスワード', 'Abcd_1234');
    page.press('確認');
    await page.arrives(other);
    await page.meets(elsewhere);
    assert.strictEqual(page.field('メールアドレス').value, email);
  });
});

describe('mylexus-registration: two tabs', () => {
  it('a registration that another tab began anew is shown; what was typed here is not mixed into it', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.type('メールアドレス', 'mine@example.jp');
    await callElsewhere('POST', 'registrations', { path: 'without-id' });
    page.press('認証コードを送信');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.meets(elsewhere);
    assert.include(page.text, '3 / 7');
    assert.equal(mock.outbox.messages.length, 0);
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('メールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, '');
  });

  it('details typed here do not come into the registration that another tab began anew', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await page.arrives('お客さま情報の入力');
    await page.type('名', '二郎');
    await page.type('パスワード', password);
    await callElsewhere('POST', 'registrations', { path: 'without-id' });
    page.press('確認');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('メールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, '');
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    await page.type('認証コード', mock.newestCode(email));
    page.press('次へ');
    await page.arrives('お客さま情報の入力');
    for (const label of ['姓', '名', 'パスワード']) assert.strictEqual(page.field(label).value, '', label);
  });

  it('a registration that another tab finished shows its end', async () => {
    const { id } = await registrationAt('review');
    const page = await openRegistration();
    page.press('お客さま情報を変更');
    await page.arrives('お客さま情報の入力');
    await callElsewhere('POST', `registrations/${id}/completion`, {});
    page.press('確認');
    await page.arrives('登録が完了しました');
    await page.meets(elsewhere);
  });

  it('an answer given in both tabs goes on, not back', async () => {
    const { id } = await registrationAt('notice');
    const page = await openRegistration();
    await page.sees('ご用意いただくもの');
    await callElsewhere('POST', `registrations/${id}/notice`, {});
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    assert.strictEqual(page.problem, '');
  });
});

describe('mylexus-registration: in the middle', () => {
  it('the page’s language may change: everything follows, what was typed stays', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('確認方法');
    await page.type('ID', '1000-0000-0025');
    document.documentElement.lang = 'en';
    await page.sees('Step 4 of 8');
    await page.sees('Lexus Owner');
    assert.strictEqual(page.field('ID').value, '1000-0000-0025');
    await until('English only', () => !/[ぁ-んァ-ヶ一-龠]/.test(page.text));
    await page.type('Password', 'Owner_0025');
    page.press('Next');
    await page.sees('1000-****-0025');
    assert.include(page.text, 'Step 5 of 8');
  });

  it('a part of the page may speak another language', async () => {
    document.documentElement.lang = 'en-GB';
    await registrationAt('terms');
    const page = await openRegistration();
    await until('English', () => /Step 3 of 8/.test(page.text));
    await until('the English terms', () => page.all('.document p').length && !/[ぁ-ん]/.test(page.text));
  });

  it('a text that did not come can be tried again, and cannot be agreed to before', async () => {
    await registrationAt('notice');
    mock.behaviour = 'html';
    mock.behaviourPath = /documents/;
    const page = await openRegistration();
    await page.meets('ただいま接続できません。入力内容は保持されています。');
    assert.equal(page.all('form').length, 0);
    mock.behaviour = 'normal';
    page.press('再試行');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
  });
});
