import { assert, html } from '@open-wc/testing';
import type { RegistrationStep, RegistrationPath } from '../../../src/contract/index.js';
import { callsTo, callElsewhere, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, password, registrationAt } from '../../harness/registration.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';
import { registrationCookie } from '../../../service/http/cookies.js';

const minute = 60_000;
const expired = '一定時間操作がなかったため、お手続きを中断しました。続きから再開してください。';
const continuedElsewhere = '別の画面でお手続きが進んだため、最新の内容を表示しました。';

const steps: [RegistrationPath, RegistrationStep, string][] = [
  ['credential', 'notice', '連携時の注意事項'],
  ['credential', 'terms', '「TOYOTAアカウント」利用規約'],
  ['credential', 'identity', '連携に必要な情報の入力'],
  ['credential', 'email', '情報の確認、およびメールアドレスの登録'],
  ['credential', 'code', '認証コードによる本人確認'],
  ['credential', 'profile', 'TOYOTAアカウントの登録に必要な情報の入力'],
  ['credential', 'review', '登録内容の確認'],
  ['credential', 'done', '登録が完了しました'],
  ['without-id', 'terms', '「TOYOTAアカウント」利用規約'],
  ['without-id', 'email', 'メールアドレスの登録'],
  ['without-id', 'profile', 'TOYOTAアカウントの登録に必要な情報の入力'],
];

useMockService();

describe('mylexus-registration: resuming', () => {
  for (const [path, step, heading] of steps) {
    it(`continues at ${step} (${path}) without moving the focus`, async () => {
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

  it('the notice about the resumption disappears with the next step', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.sees('前回の続きから再開しました。');
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.notInclude(page.text, '前回の続きから');
  });

  it('shows the first step when the registration cannot be read', async () => {
    await registrationAt('email');
    mock.behaviour = 'down';
    mock.behaviourPath = /current$/;
    const page = await openRegistration();
    await page.arrives('TOYOTAアカウントの新規登録');
  });

  it('shows the first step before the answer of the service, and resumes after an early press', async () => {
    await registrationAt('email');
    mock.behaviour = 'slow';
    mock.behaviourPath = /current$/;
    const page = await WidgetPage.with(html`<mylexus-registration></mylexus-registration>`);
    assert.strictEqual(page.heading, 'TOYOTAアカウントの新規登録');
    await until('the request', () => callsTo('GET', /current$/).length);
    assert.isFalse(callsTo('GET', /current$/)[0]!.answered);
    page.press(/^レクサスオーナーズカードID/);
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.include(page.text, '前回の続きから再開しました。');
    await until('focus on the step', () => page.focused?.closest('.wizard'));
    assert.strictEqual(callsTo('POST', /registrations$/).length, 1, 'no second registration is begun');
  });

  it('shows that a registration ended before the visit', async () => {
    await registrationAt('profile');
    mock.clock.advance(31 * minute);
    const page = await openRegistration();
    await page.arrives('TOYOTAアカウントの新規登録');
    await page.seesProblem(expired);
    await aMoment(50);
    assert.isFalse(page.root.contains(document.activeElement));
  });

  it('a registration that ends on the page begins again with the typed text', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0025');
    await page.type('IDのパスワード', 'Owner_0025');
    mock.clock.advance(31 * minute);
    page.press('次へ');
    await page.arrives('TOYOTAアカウントの新規登録');
    await page.seesProblem(expired);
    page.press(/^レクサスオーナーズ/);
    await page.arrives('連携時の注意事項');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    assert.strictEqual(page.field('レクサスオーナーズカードID').value, '1000-0000-0025');
    assert.strictEqual(page.field('IDのパスワード').value, '');
  });

  it('warns the visitor before the end, and can be extended at the same step', async () => {
    const { id } = await registrationAt('review');
    mock.settings.registration = { idleMinutes: 4 };
    const page = await openRegistration();
    page.press('お客さま情報を変更');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await page.type('名', '二郎');
    await page.sees('このまま操作がない場合、');
    assert.match(page.text, /このまま操作がない場合、\d+:\d\dにお手続きが終了します。/);
    const warning = page.all('.warning')[0]!.getBoundingClientRect();
    assert.isAtMost(warning.bottom, innerHeight, 'in sight wherever the visitor is');
    assert.isAtLeast(warning.top, 0);
    page.button('お手続きを続ける').focus();
    mock.settings.registration = { idleMinutes: 30 };
    page.press('お手続きを続ける');
    await until('no warning', () => !page.text.includes('お手続きが終了します'));
    await until('focus where it was', () => page.focused === page.field('名'));
    assert.lengthOf(callsTo('POST', new RegExp(`${id}/extension$`)), 1);
    await aMoment();
    assert.strictEqual(
      page.heading,
      'TOYOTAアカウントの登録に必要な情報の入力',
      'the step does not change while the visitor types',
    );
    assert.strictEqual(page.field('名').value, '二郎');
  });
});

describe('mylexus-registration: another device', () => {
  const other = '別の端末で始めたお手続きを再開する';

  it('continues at the step of the first device, with its answers', async () => {
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
    await page.type('認証コード（数字6桁）', mock.newestCode(email));
    page.press('次へ');
    await page.arrives('登録内容の確認');
    for (const answer of ['髙橋', email, '1000-••••-0025']) assert.include(page.text, answer);
    page.press('登録');
    await page.arrives('登録が完了しました');
  });

  it('the first device shows that another one continued, and can resume the registration', async () => {
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
    await page.seesProblem(continuedElsewhere);
    assert.strictEqual(page.field('メールアドレス').value, email);
  });
});

describe('mylexus-registration: two tabs', () => {
  it('shows a new registration of another tab, without the text typed in this one', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.type('メールアドレス', 'mine@example.jp');
    await callElsewhere('POST', 'registrations', { path: 'without-id' });
    page.press('認証コードを送信');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.seesProblem(continuedElsewhere);
    assert.include(page.text, '3 / 7');
    assert.equal(mock.outbox.messages.length, 0);
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('メールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, '');
  });

  it('details typed in this tab are not part of a new registration of another tab', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
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
    await page.type('認証コード（数字6桁）', mock.newestCode(email));
    page.press('次へ');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    for (const label of ['姓', '名', 'パスワード']) assert.strictEqual(page.field(label).value, '', label);
  });

  it('shows the last step of a registration that another tab finished', async () => {
    const { id } = await registrationAt('review');
    const page = await openRegistration();
    page.press('お客さま情報を変更');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await callElsewhere('POST', `registrations/${id}/completion`, {});
    page.press('確認');
    await page.arrives('登録が完了しました');
    await page.seesProblem(continuedElsewhere);
  });

  it('an answer given in both tabs leads to the next step, not back', async () => {
    const { id } = await registrationAt('notice');
    const page = await openRegistration();
    await page.sees('ご用意いただくもの');
    await callElsewhere('POST', `registrations/${id}/notice`, {});
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    assert.strictEqual(page.problem, '');
  });
});

describe('mylexus-registration: language and texts', () => {
  it('follows a change of the page’s language and keeps typed text', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0025');
    document.documentElement.lang = 'en';
    await page.sees('Step 4 of 8');
    await page.sees('Lexus Owner');
    assert.strictEqual(page.field('Lexus Owner’s Card ID').value, '1000-0000-0025');
    await until('English only', () => !/[ぁ-んァ-ヶ一-龠]/.test(page.text));
    await page.type('ID password', 'Owner_0025');
    page.press('Next');
    await page.sees('1000-••••-0025');
    assert.include(page.text, 'Step 5 of 8');
  });

  it('shows English messages and texts of the service on a page with lang en-GB', async () => {
    document.documentElement.lang = 'en-GB';
    await registrationAt('terms');
    const page = await openRegistration();
    await until('English', () => /Step 3 of 8/.test(page.text));
    await until('the English terms', () => page.all('.document p').length && !/[ぁ-ん]/.test(page.text));
  });

  it('a text that fails to load can be loaded again, and the step has no button before', async () => {
    await registrationAt('notice');
    mock.behaviour = 'html';
    mock.behaviourPath = /documents/;
    const page = await openRegistration();
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    assert.equal(page.all('form').length, 0);
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
  });
});
