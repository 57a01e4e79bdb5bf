import { assert, html } from '@open-wc/testing';
import '../../src/define/account-info.js';
import '../../src/define/registration.js';
import '../../src/define/session.js';
import { configure } from '../../src/configure.js';
import type { OwnField, OwnValues } from '../../src/contract/index.js';
import { defaultSettings } from '../../service/settings.js';
import { callsTo, callElsewhere, mock, newService, signIn, useMockService } from '../harness/mock-service.js';
import { openRegistration, password, registrationAt } from '../harness/registration.js';
import { until, WidgetPage } from '../harness/widget-page.js';

const words = (ja: string, en: string) => ({ ja, en });
const required: readonly OwnField[] = [
  {
    name: 'nickname',
    kind: 'text',
    label: words('お呼び名', 'Name'),
    hint: words('5文字以内', 'Short'),
    required: true,
    maxLength: 5,
  },
  {
    name: 'contactBy',
    kind: 'choice',
    label: words('連絡方法', 'Contact'),
    required: true,
    options: [
      { value: 'phone', label: words('電話', 'Telephone') },
      { value: 'letter', label: words('郵送', 'Letter') },
    ],
  },
  { name: 'delivery', kind: 'date', label: words('納車日', 'Delivery'), required: true },
  {
    name: 'events',
    kind: 'consent',
    label: words('イベントのご案内', 'Invitations'),
    required: true,
    sentence: words('ご案内の受け取りに同意します。', 'I agree to invitations.'),
  },
];
const optional = required.map((field) => ({ ...field, required: false }));
const heading = '追加の項目';
const kumo = {
  brand: 'kumo',
  name: words('雲', 'Kumo'),
  invitation: words('連携', 'Link'),
  canAdd: false,
  credentialTypes: [],
};

const useFields = (profileFields: readonly OwnField[]): void => {
  mock.settings.brands = [...defaultSettings.brands, { ...kumo, profileFields }];
};

/** The step ②-8 of a page of the brand. A page reads the policy once, so each test has a service of its own. */
async function openAtProfile(fields: readonly OwnField[], brand = 'kumo'): Promise<WidgetPage> {
  useFields(fields);
  const begun = await callElsewhere('POST', 'registrations', { path: 'without-id', brand });
  await registrationAt('profile', 'without-id', begun);
  return openRegistration(
    html`<mylexus-session service=${newService()} brand=${brand}><mylexus-registration history="off"></mylexus-registration></mylexus-session>`,
  );
}

async function fillBuiltIn(page: WidgetPage): Promise<void> {
  for (const [label, text] of [
    ['姓', '山田'],
    ['名', '葵'],
    ['フリガナ（セイ）', 'ヤマダ'],
    ['フリガナ（メイ）', 'アオイ'],
    ['パスワード', password],
  ] as const)
    await page.type(label, text);
}

async function fillOwn(page: WidgetPage): Promise<void> {
  await page.type('お呼び名', 'みお');
  page.choose('郵送');
  await page.type('年', '2026');
  await page.type('月', '12');
  await page.type('日', '24');
  page.choose('ご案内の受け取りに同意します。');
}

/** The account information of Hanako on a page of the brand. */
async function openAccount(own?: OwnValues, brand = 'kumo'): Promise<WidgetPage> {
  if (own)
    await mock.store.transaction(async (tx) => {
      const [account] = await tx.accounts.find({ emailKey: 'hanako@example.jp' });
      await tx.accounts.update(account!.id, { profile: { ...account!.profile, own } });
    });
  await signIn('hanako@example.jp');
  const page = await WidgetPage.with(
    html`<mylexus-session service=${newService()} brand=${brand}><mylexus-account-info></mylexus-account-info></mylexus-session>`,
  );
  await page.sees('hanako@example.jp');
  return page;
}

const row = (page: WidgetPage, label: string): string | undefined =>
  page
    .all('dt')
    .find(({ innerText }) => innerText === label)
    ?.nextElementSibling?.textContent?.trim();
const sent = (): any => JSON.parse(callsTo('POST', /profile$/).at(-1)!.body).profile.own;
const storedOwn = async (): Promise<OwnValues | undefined> => {
  const [account] = await mock.store.transaction((tx) => tx.accounts.find({ emailKey: 'hanako@example.jp' }));
  return account!.profile.own;
};

useMockService();

describe('the fields that a brand adds', () => {
  it('are asked on its pages, with label, hint and whether they are required', async () => {
    const page = await openAtProfile(required);
    assert.include(page.text, heading);
    const labels = page.all('[data-field^="own."] :is(legend, label[for])').map(({ innerText }) => innerText);
    assert.deepEqual(labels, ['お呼び名 ※必須', '連絡方法 ※必須', '納車日 ※必須', 'イベントのご案内 ※必須']);
    const field = page.field('お呼び名');
    assert.strictEqual(field.getAttribute('aria-required'), 'true');
    const hint = page.all('[id="own.nickname-hint"]')[0];
    assert.strictEqual(hint?.innerText, '5文字以内');
    assert.include(field.getAttribute('aria-describedby') ?? '', 'own.nickname-hint');
    assert.strictEqual(page.field('年').autocomplete, 'off', 'the day is not the visitor’s birthday');
  });

  it('are not asked on the pages of other brands', async () => {
    const page = await openAtProfile(required, 'lexus');
    assert.include(page.text, '姓');
    assert.notInclude(page.text, heading);
  });

  it('are sent, reviewed and stored: a consent with its sentence and its day', async () => {
    const page = await openAtProfile(required);
    await fillBuiltIn(page);
    await fillOwn(page);
    page.press('確認');
    await page.arrives('登録内容の確認');
    const values = {
      nickname: 'みお',
      contactBy: 'letter',
      delivery: '2026-12-24',
      events: 'ご案内の受け取りに同意します。',
    };
    assert.deepEqual(sent(), values);
    assert.strictEqual(row(page, 'お呼び名'), 'みお');
    assert.strictEqual(row(page, '連絡方法'), '郵送');
    assert.strictEqual(row(page, '納車日'), '2026年12月24日');
    assert.match(row(page, 'イベントのご案内') ?? '', /^ご案内の受け取りに同意します。（\d{4}年\d+月\d+日に同意）$/);
    page.press('お客さま情報を変更');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    assert.strictEqual(page.field('お呼び名').value, 'みお');
    assert.isTrue(page.field('ご案内の受け取りに同意します。').checked);
  });

  it('have errors that say what to do, and nothing is sent', async () => {
    const page = await openAtProfile(required);
    await fillBuiltIn(page);
    page.press('確認');
    await until('the summary', () => page.focused?.matches('.summary'));
    const errors = page.all<HTMLAnchorElement>('.summary a').map(({ innerText }) => innerText);
    assert.deepEqual(errors, [
      'お呼び名を入力してください。',
      '連絡方法を選択してください。',
      '納車日を入力してください。',
      'イベントのご案内への同意が必要です。内容をご確認のうえ、チェックを入れてください。',
    ]);
    page.press('連絡方法を選択してください。');
    assert.strictEqual(page.focused?.getAttribute('name'), 'own.contactBy');
    await page.type('お呼び名', '長すぎるお呼び名');
    await page.key('Tab');
    await until('the error', () => page.errorOf('お呼び名') === 'お呼び名は5文字以内で入力してください。');
    await page.type('月', '13');
    await page.key('Tab');
    await page.key('Tab');
    await page.sees('納車日は、実在する日付を、西暦4桁または元号で入力してください。');
    assert.equal(callsTo('POST', /profile$/).length, 0);
  });

  it('may stay empty when they are optional, and a choice can be taken back', async () => {
    const page = await openAtProfile(optional);
    await fillBuiltIn(page);
    page.choose('電話');
    page.choose('選択しない');
    page.press('確認');
    await page.arrives('登録内容の確認');
    assert.deepEqual(sent(), { nickname: '', contactBy: '', delivery: '', events: '' });
    assert.strictEqual(row(page, 'お呼び名'), '未登録');
    assert.strictEqual(row(page, '連絡方法'), '未登録');
    assert.strictEqual(row(page, 'イベントのご案内'), '同意なし');
  });

  it('show what the service refuses at the field', async () => {
    const page = await openAtProfile(optional);
    await fillBuiltIn(page);
    await page.type('お呼び名', 'みお');
    // Meanwhile the brand asks for less.
    useFields([{ ...optional[0]!, maxLength: 1 }, ...optional.slice(1)]);
    page.press('確認');
    await until('the error', () => page.errorOf('お呼び名').includes('お呼び名は'));
    assert.strictEqual(page.field('お呼び名').value, 'みお');
  });

  it('are only those of the customer type', async () => {
    const page = await openAtProfile([{ ...optional[0]!, for: 'corporation' }]);
    assert.notInclude(page.text, heading);
    page.choose('法人');
    await page.sees(heading);
    assert.include(page.text, 'お呼び名');
  });

  it('are in the account information, where they are changed; a consent keeps its words and its day', async () => {
    useFields(optional);
    const agreed = { sentence: '以前の文です。', agreedAt: '2026-01-31T15:30:00.000Z' };
    const page = await openAccount({ nickname: 'みお', events: agreed });
    assert.strictEqual(row(page, 'お呼び名'), 'みお');
    assert.strictEqual(row(page, 'イベントのご案内'), '以前の文です。（2026年2月1日に同意）');
    assert.strictEqual(row(page, '納車日'), '未登録');
    page.press('お客さま情報を変更');
    await page.sees(heading);
    assert.isTrue(page.field('以前の文です。').checked);
    await page.type('お呼び名', '葵');
    page.press('保存');
    await until('the new value', () => row(page, 'お呼び名') === '葵');
    assert.deepEqual(await storedOwn(), { nickname: '葵', events: agreed });
    page.press('お客さま情報を変更');
    await page.sees(heading);
    page.choose('以前の文です。');
    page.press('保存');
    await until('the row', () => row(page, 'イベントのご案内') === '同意なし');
    assert.deepEqual(await storedOwn(), { nickname: '葵' });
    page.press('お客さま情報を変更');
    await page.sees('ご案内の受け取りに同意します。');
  });

  it('are shown on the pages of other brands where a value is stored; one that is gone stays stored', async () => {
    useFields(required);
    const page = await openAccount({ nickname: 'みお', gone: 'x' }, 'lexus');
    assert.strictEqual(row(page, 'お呼び名'), 'みお');
    assert.isUndefined(row(page, '連絡方法'));
    page.press('お客さま情報を変更');
    await page.sees(heading);
    await page.type('お呼び名', '葵');
    page.press('保存');
    await until('the new value', () => row(page, 'お呼び名') === '葵');
    assert.deepEqual(await storedOwn(), { gone: 'x', nickname: '葵' });
  });

  it('have the page’s own words around them', async () => {
    configure({ messages: { ja: { 'own-fields': { heading: '販売店から' } } } });
    const page = await openAtProfile(required);
    await page.sees('販売店から');
    configure({ messages: {} });
    await page.sees(heading);
  });

  it('are read in English', async () => {
    document.documentElement.lang = 'en';
    const page = await openAtProfile(required);
    await page.sees('Further details');
    assert.include(page.text, 'I agree to invitations.');
    page.press('Confirm');
    await page.sees('Choose an answer for “Contact”.');
    assert.include(page.text, '“Invitations” needs your agreement.');
  });

  it('do not keep the account from being shown when their code or the policy fails to load', async () => {
    useFields(required);
    mock.behaviour = 'down';
    mock.behaviourPath = /policy$/;
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-info></mylexus-account-info>`);
    await page.sees('hanako@example.jp');
    assert.isAbove(callsTo('GET', /policy$/).length, 0);
    assert.notInclude(page.text, 'お呼び名');
  });
});
