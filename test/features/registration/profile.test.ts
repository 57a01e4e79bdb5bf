import { assert } from '@open-wc/testing';
import { callsTo, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, password, registrationAt } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const heading = 'TOYOTAアカウントの登録に必要な情報の入力';
const sent = (): any => JSON.parse(callsTo('POST', /profile$/).at(-1)!.body);

async function openAtProfile(path: 'credential' | 'without-id' = 'credential'): Promise<WidgetPage> {
  await registrationAt('profile', path);
  const page = await openRegistration();
  page.unfold();
  return page;
}

/** Waits for the error under a field and checks the attributes of the field. */
async function assertFieldError(page: WidgetPage, label: string, message: string): Promise<void> {
  await until(`「${message}」`, () => page.errorOf(label) === message);
  assert.strictEqual(page.field(label).ariaInvalid, 'true');
}

useMockService();

describe('mylexus-registration: account details', () => {
  it('are prefilled from the credential’s record, without a password', async () => {
    const page = await openAtProfile();
    const values = ['姓', '名', 'フリガナ（セイ）', 'フリガナ（メイ）', '年', '月', '日', '電話番号', '郵便番号'];
    assert.deepEqual(
      values.map((label) => page.field(label).value),
      ['髙橋', '一郎', 'タカハシ', 'イチロウ', '1970', '11', '03', '0312345678', '1500002'],
    );
    assert.strictEqual(page.field('パスワード').value, '');
    assert.isTrue(page.field('個人').checked);
  });

  it('several invalid fields are listed above the form, each with a link to the field', async () => {
    const page = await openAtProfile('without-id');
    page.press('確認');
    await until('focus on the summary', () => page.focused?.matches('.summary'));
    const links = page.all<HTMLAnchorElement>('.summary a').map(({ innerText }) => innerText);
    assert.deepEqual(links, [
      '姓を入力してください。',
      '名を入力してください。',
      'フリガナ（セイ）を入力してください。',
      'フリガナ（メイ）を入力してください。',
      'パスワードを入力してください。',
    ]);
    await assertFieldError(page, '姓', '姓を入力してください。');
    page.press('パスワードを入力してください。');
    assert.strictEqual(page.focused, page.field('パスワード'));
    assert.equal(callsTo('POST', /profile$/).length, 0);
    assert.isFalse(location.hash.includes('password'), 'a link to a field does not change the address');
  });

  it('full-width characters, hyphens and hiragana are accepted', async () => {
    const page = await openAtProfile('without-id');
    await page.type('姓', '﨑山');
    await page.type('名', '葵');
    await page.type('フリガナ（セイ）', 'さきやま');
    await page.type('フリガナ（メイ）', 'ｱｵｲ');
    await page.type('年', '２０００');
    await page.type('月', '2');
    await page.type('日', '29');
    await page.type('電話番号', '０９０ー１２３４ー５６７８');
    await page.type('郵便番号', '〒100-0001');
    await page.type('パスワード', password);
    assert.strictEqual(page.field('電話番号').value, '09012345678', 'normalized when the field was left');
    page.press('確認');
    await page.arrives('登録内容の確認');
    const { profile } = sent();
    assert.include(profile, {
      familyName: '﨑山',
      familyNameKana: 'サキヤマ',
      givenNameKana: 'アオイ',
      birthDate: '2000-02-29',
      phone: '09012345678',
      postalCode: '1000001',
    });
    assert.include(page.text, '﨑山\u3000葵');
  });

  for (const [label, typed, message] of [
    ['フリガナ（セイ）', '高橋', 'フリガナ（セイ）は、ひらがなまたはカタカナで入力してください。'],
    ['電話番号', '12345', '携帯電話は11桁、固定電話は10桁の数字で入力してください。'],
    ['郵便番号', '123', '郵便番号は7桁の数字で入力してください。'],
    ['パスワード', 'short', 'パスワードは8文字以上で入力してください。（現在5文字）'],
    ['パスワード', 'x'.repeat(21), 'パスワードは20文字以内で入力してください。'],
    ['パスワード', email.toUpperCase(), 'パスワードに、メールアドレスと同じものは使用できません。'],
  ] as const) {
    it(`「${typed}」 as ${label} shows an error when the field is left`, async () => {
      const page = await openAtProfile();
      await page.type(label, typed);
      await page.key('Tab');
      await assertFieldError(page, label, message);
      assert.strictEqual(page.field(label).value, typed);
    });
  }

  it('a birth date that does not exist or is in the future shows an error', async () => {
    const page = await openAtProfile();
    const year = page.field('年');
    await page.type('月', '2');
    await page.type('日', '30');
    await page.key('Tab');
    await until(
      'the error',
      () => page.errorAt(year) === '生年月日は、実在する日付を、西暦4桁または元号で入力してください。',
    );
    await page.type('日', '3');
    await until('no error', () => page.errorAt(year) === '');
    await page.type('年', '2999');
    await page.key('Tab');
    await page.key('Tab');
    await page.key('Tab');
    await until('the error', () => page.errorAt(year) === '生年月日に未来の日付は指定できません。');
  });

  it('the hint of the password shows the rule of the service', async () => {
    mock.settings.password = { minLength: 8, maxLength: 20 };
    const page = await openAtProfile();
    const field = page.field('パスワード');
    const described = field.getAttribute('aria-describedby')!.split(' ');
    const texts = described.map((id) => page.all(`#${id}`)[0]?.innerText ?? '').join();
    assert.include(texts, '8文字以上20文字以内');
    assert.strictEqual(field.autocomplete, 'new-password');
    assert.strictEqual(page.all<HTMLInputElement>('[autocomplete=username]')[0]!.value, email);
  });

  it('required and optional fields are marked', async () => {
    const page = await openAtProfile();
    const labels = page.all('label[for]').map(({ innerText }) => innerText);
    assert.include(labels, '姓 ※必須');
    assert.include(labels, '電話番号 ※任意');
    for (const label of labels) assert.match(label, /※(必須|任意)$/);
  });

  it('warns before the choice of 法人 clears the fields of a person', async () => {
    const page = await openAtProfile();
    page.choose('法人');
    await page.sees('法人に切り替えると、入力済みのお名前・フリガナ・生年月日が消去されます。よろしいですか？');
    assert.strictEqual(page.field('姓').value, '髙橋', 'nothing is cleared yet');
    page.press('キャンセル');
    await until('the end of the warning', () => !page.text.includes('よろしいですか'));
    assert.isTrue(page.field('個人').checked);
    assert.strictEqual(page.field('姓').value, '髙橋');
    page.choose('法人');
    await page.sees('よろしいですか');
    page.press('法人に切り替える');
    await page.sees('法人名');
    await until('the focus', () => page.focused === page.field('法人名'));
    assert.strictEqual(page.field('姓').value, '');
    assert.strictEqual(page.field('電話番号').value, '0312345678');
    assert.notInclude(page.text, '生年月日');
    page.press('確認');
    await assertFieldError(page, '法人名', '法人名を入力してください。');
    for (const [label, text] of [
      ['法人名', '株式会社髙橋'],
      ['法人名（フリガナ）', 'たかはし'],
      ['姓', '髙橋'],
      ['名', '一郎'],
      ['フリガナ（セイ）', 'タカハシ'],
      ['フリガナ（メイ）', 'イチロウ'],
      ['パスワード', password],
    ] as const) {
      await page.type(label, text);
    }
  });

  it('what 法人 has cleared returns with 個人, but not over what was typed since', async () => {
    const page = await openAtProfile();
    page.choose('法人');
    await page.sees('よろしいですか');
    page.press('法人に切り替える');
    await page.sees('法人名');
    await page.type('名', '次郎');
    page.choose('個人');
    await until('the name', () => page.field('姓').value === '髙橋');
    assert.strictEqual(page.field('名').value, '次郎');
  });

  it('the address of a registered postal code is filled in unasked, without moving the focus', async () => {
    const page = await openAtProfile();
    await until('the address', () => page.field('都道府県').value === '東京都');
    assert.deepEqual([page.field('市区町村').value, page.field('町名・番地').value], ['渋谷区', '渋谷']);
    assert.isFalse(page.focused === page.field('町名・番地'));
  });

  it('a postal code fills in empty address fields', async () => {
    const page = await openAtProfile('without-id');
    await page.type('郵便番号', '150-0002');
    page.press('郵便番号から住所を検索');
    await until('the address', () => page.field('都道府県').value === '東京都');
    assert.deepEqual([page.field('市区町村').value, page.field('町名・番地').value], ['渋谷区', '渋谷']);
    await until('focus on the house number', () => page.focused === page.field('町名・番地'));
  });

  it('a typed address is replaced only by the visitor’s choice', async () => {
    const page = await openAtProfile();
    await page.type('市区町村', '千代田区');
    page.press('郵便番号から住所を検索');
    await page.sees('該当する住所を選択してください。');
    assert.strictEqual(page.field('市区町村').value, '千代田区');
    assert.strictEqual(page.field('都道府県').value, '東京都', 'looked up with the record');
    page.press('150-0002 東京都渋谷区渋谷');
    await until('the address', () => page.field('市区町村').value === '渋谷区');
  });

  it('a postal code that is unknown, invalid or cannot be looked up does not change the address fields', async () => {
    const page = await openAtProfile();
    await page.type('郵便番号', '999-9999');
    page.press('郵便番号から住所を検索');
    await page.sees('該当する住所が見つかりませんでした。お手数ですが、住所を直接入力してください。');
    await page.type('郵便番号', '99');
    page.press('郵便番号から住所を検索');
    await assertFieldError(page, '郵便番号', '郵便番号は7桁の数字で入力してください。');
    mock.behaviour = 'down';
    await page.type('郵便番号', '1000001');
    page.press('郵便番号から住所を検索');
    await page.sees('住所を直接入力してください。');
    assert.strictEqual(page.problem, '');
  });

  it('a stored password is not required again, and going back keeps all input', async () => {
    const page = await openAtProfile();
    await page.type('町名・番地', '渋谷1-2-3');
    await page.type('パスワード', password);
    page.press('戻る');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives(heading);
    assert.strictEqual(page.field('町名・番地').value, '渋谷1-2-3');
    assert.strictEqual(page.field('パスワード').value, '');
    await page.type('パスワード', password);
    page.press('確認');
    await page.arrives('登録内容の確認');
    page.press('戻る');
    await page.arrives(heading);
    assert.include(page.text, '設定済みです。変更する場合のみ入力してください。');
    page.press('確認');
    await page.arrives('登録内容の確認');
    assert.notProperty(sent(), 'password');
  });

  it('a failed request keeps all input, also the password', async () => {
    const page = await openAtProfile();
    await page.type('名', '二郎');
    await page.type('パスワード', password);
    mock.behaviour = 'html';
    page.press('確認');
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    assert.include(page.text, '入力した内容は、この画面に残っています。');
    assert.strictEqual(page.field('名').value, '二郎');
    assert.strictEqual(page.field('パスワード').value, password);
    mock.behaviour = 'normal';
    page.press('確認');
    await page.arrives('登録内容の確認');
  });

  it('clears the password when the page is left, and keeps other input', async () => {
    const page = await openAtProfile();
    await page.type('名', '二郎');
    await page.type('パスワード', password);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await aMoment(20);
    assert.strictEqual(page.field('パスワード').value, '');
    assert.strictEqual(page.field('名').value, '二郎');
  });
});
