import { assert, html } from '@open-wc/testing';
import '../../src/define/account-info.js';
import '../../src/define/registration.js';
import '../../src/define/session.js';
import { defaultProfilePolicy, type ProfileFieldName, type ProfilePolicyField } from '../../src/contract/index.js';
import { callsTo, mock, newService, signIn, useMockService } from '../harness/mock-service.js';
import { openRegistration, password, registrationAt } from '../harness/registration.js';
import { WidgetPage } from '../harness/widget-page.js';

const required = (...names: ProfileFieldName[]): ProfilePolicyField[] =>
  names.map((name) => ({ name, required: true }));
const optional = (...names: ProfileFieldName[]): ProfilePolicyField[] =>
  names.map((name) => ({ name, required: false }));

/** The labels of the form's fields, in their order. */
const labels = (page: WidgetPage): string[] =>
  page.all('[data-field]:not([data-field=customerType]) :is(legend, label[for])').map(({ innerText }) => innerText);
const sent = (): any => JSON.parse(callsTo('POST', /profile$/).at(-1)!.body);

/** The step ②-8 where the service has this policy. A page reads it once, so each test has a service of its own. */
async function openAtProfile(individual: readonly ProfilePolicyField[]): Promise<WidgetPage> {
  mock.settings.profile = { ...defaultProfilePolicy, individual };
  await registrationAt('profile', 'without-id');
  const page = await openRegistration(
    html`<mylexus-session service=${newService()}><mylexus-registration history="off"></mylexus-registration></mylexus-session>`,
  );
  page.unfold();
  return page;
}

useMockService();

describe('the fields that the service’s policy shows', () => {
  it('are drawn in its order, and no others', async () => {
    const page = await openAtProfile([
      ...required('givenName', 'familyName', 'phone'),
      ...optional('city', 'birthDate'),
    ]);
    assert.deepEqual(labels(page), [
      '名 ※必須',
      '姓 ※必須',
      '電話番号 ※必須',
      'パスワード ※必須',
      '生年月日 ※任意',
      '市区町村 ※任意',
    ]);
    assert.include(page.text, 'そのほかの項目');
    assert.include(page.text, '任意の項目（生年月日・住所）');
    assert.notInclude(page.text, 'フリガナ');
    assert.notInclude(page.text, '郵便番号から住所を検索');
  });

  it('are all of them where it is the service’s own', async () => {
    const page = await openAtProfile(defaultProfilePolicy.individual);
    assert.equal(labels(page).length, 12);
    assert.include(page.text, '郵便番号から住所を検索');
  });

  it('have an error when a required one is empty; an optional one may be', async () => {
    const page = await openAtProfile([...required('familyName', 'givenName', 'phone'), ...optional('familyNameKana')]);
    await page.type('姓', '山田');
    await page.type('名', '葵');
    await page.type('パスワード', password);
    page.press('確認');
    await page.sees('電話番号を入力してください。');
    assert.equal(callsTo('POST', /profile$/).length, 0);
    await page.type('電話番号', '03-1234-5678');
    page.press('確認');
    await page.arrives('登録内容の確認');
    assert.include(sent().profile, { familyName: '山田', familyNameKana: '', phone: '0312345678' });
    const rows = page.all('dt').map(({ innerText }) => innerText);
    assert.deepEqual(rows, ['メールアドレス', 'パスワード', 'お客さま区分', 'お名前', '電話番号', 'フリガナ']);
  });

  it('are others for 法人', async () => {
    const page = await openAtProfile(required('familyName', 'givenName'));
    assert.deepEqual(labels(page), ['姓 ※必須', '名 ※必須', 'パスワード ※必須']);
    page.choose('法人');
    await page.sees('法人名');
    page.unfold();
    assert.include(labels(page), '法人名（フリガナ） ※必須');
    assert.include(labels(page), 'フリガナ（セイ） ※必須');
    assert.include(labels(page), '電話番号 ※任意');
  });

  it('are those of the account information, where a change keeps what is not shown', async () => {
    mock.settings.profile = { ...defaultProfilePolicy, individual: required('familyName', 'givenName', 'city') };
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(
      html`<mylexus-session service=${newService()}><mylexus-account-info></mylexus-account-info></mylexus-session>`,
    );
    await page.sees('hanako@example.jp');
    const rows = page.all('dt').map(({ innerText }) => innerText);
    assert.includeMembers(rows, ['お名前', '住所']);
    assert.notInclude(rows, '電話番号');
    page.press(/^お客さま情報/);
    await page.sees('市区町村');
    await page.type('市区町村', '港区');
    page.press('保存');
    await page.sees('港区');
    const [account] = await mock.store.transaction((tx) => tx.accounts.find({ emailKey: 'hanako@example.jp' }));
    assert.include(account!.profile, { city: '港区', phone: '09012345678' });
  });
});
