import { assert } from '@open-wc/testing';
import { callsTo, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, registrationAt } from '../../harness/registration.js';
import { until, type WidgetPage } from '../../harness/widget-page.js';

const identities = (): number => callsTo('POST', /identity$/).length;

/** Waits for a message and checks that it is focused. */
async function assertProblem(page: WidgetPage, problem: string | RegExp): Promise<void> {
  await until('a message', () => page.problem);
  if (typeof problem === 'string') assert.strictEqual(page.problem, problem);
  else assert.match(page.problem, problem);
  await until('focus on the message', () => page.focused?.matches('[data-problem]'));
}

async function proveIdentity(page: WidgetPage, id: string, password: string): Promise<void> {
  await page.sees('ご本人確認の方法');
  await page.type('レクサスオーナーズカードID', id);
  await page.type('IDのパスワード', password);
  page.press('次へ');
}

useMockService();

describe('mylexus-registration: problems of the terms', () => {
  it('without the checkbox it shows an error and sends nothing', async () => {
    await registrationAt('terms');
    const page = await openRegistration();
    await page.sees('第1条');
    page.press('次へ');
    await until('the error', () => page.errorOf('利用規約に同意する'));
    assert.strictEqual(page.errorOf('利用規約に同意する'), '利用規約への同意が必要です。');
    assert.strictEqual(page.focused, page.field('利用規約に同意する'));
    assert.equal(callsTo('POST', /terms$/).slice(1).length, 0);
    page.choose('利用規約に同意する');
    await until('no error', () => !page.errorOf('利用規約に同意する'));
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
  });

  it('terms that changed while the visitor read them are loaded again, with an empty checkbox', async () => {
    await registrationAt('terms');
    const page = await openRegistration();
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    mock.settings.termsVersion = '2023-04-01';
    page.press('次へ');
    await assertProblem(page, '利用規約が更新されました。もう一度ご確認ください。');
    await until(
      'the new text with an empty checkbox',
      () => page.all<HTMLInputElement>('#accepted')[0]?.checked === false,
    );
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    assert.strictEqual(JSON.parse(callsTo('POST', /terms$/).at(-1)!.body).version, '2023-04-01');
  });
});

describe('mylexus-registration: problems of the identity details', () => {
  it('shows that details do not match the record, and keeps typed text', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await proveIdentity(page, '1000-0000-0025', 'Wrong_0025');
    await assertProblem(page, '入力内容が登録情報と一致しません。カードまたは書類をご確認ください。');
    assert.strictEqual(page.field('レクサスオーナーズカードID').value, '1000-0000-0025');
    assert.strictEqual(page.field('IDのパスワード').value, 'Wrong_0025');
    await page.type('IDのパスワード', 'Owner_0025');
    page.press('次へ');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.strictEqual(page.problem, '');
  });

  it('the fifth failure locks the credential, and the message has the end of the lock', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await proveIdentity(page, '1000-0000-0025', 'Wrong_0025');
    for (let times = 1; times < 5; times++) {
      await until(`${times} calls`, () => identities() === times);
      // From the third failure on, it tells how many are left.
      const left = times < 3 || times === 5 ? '' : `あと${5 - times}回入力できます。`;
      await assertProblem(page, `入力内容が登録情報と一致しません。カードまたは書類をご確認ください。${left}`);
      assert.include(page.text, 'お問い合わせ窓口：');
      page.press('次へ');
    }
    await until('the lock', () => page.problem.startsWith('安全のため'));
    assert.match(
      page.problem,
      /^安全のため、ご利用を一時的に制限しています。[\d月日: ]+以降に、もう一度お試しください。$/,
    );
  });

  for (const [state, id] of [
    ['cancelled', '0041'],
    ['transferred', '0058'],
    ['suspended', '0066'],
  ] as const) {
    it(`a ${state} ID is reported only after the correct password`, async () => {
      await registrationAt('identity');
      const page = await openRegistration();
      await proveIdentity(page, `1000-0000-${id}`, 'Wrong_0000');
      await assertProblem(page, '入力内容が登録情報と一致しません。カードまたは書類をご確認ください。');
      await page.type('IDのパスワード', `Owner_${id}`);
      page.press('次へ');
      await page.seesProblem('このIDは現在ご利用いただけません。ご契約状況をご確認ください。');
    });
  }

  it('shows that an ID is linked to another account', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await proveIdentity(page, '1000-0000-0033', 'Owner_0033');
    await assertProblem(
      page,
      'このIDは別のアカウントと連携済みです。そのアカウントで連携を解除してから、もう一度お試しください。',
    );
    assert.strictEqual(page.heading, '連携に必要な情報の入力');
  });

  it('shows the errors of empty fields and of an ID of wrong length at the fields', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    page.press('次へ');
    await until(
      'the error',
      () => page.errorOf('レクサスオーナーズカードID') === 'レクサスオーナーズカードIDを入力してください。',
    );
    assert.strictEqual(page.errorOf('IDのパスワード'), 'IDのパスワードを入力してください。');
    // Two errors: the summary gets the focus, and leads to each.
    await until('focus on the summary', () => page.focused?.matches('.summary'));
    page.press('レクサスオーナーズカードIDを入力してください。');
    assert.strictEqual(page.focused, page.field('レクサスオーナーズカードID'));
    assert.strictEqual(identities(), 0);
    await proveIdentity(page, '1234', 'Owner_0025');
    await until(
      'the error',
      () => page.errorOf('レクサスオーナーズカードID') === 'レクサスオーナーズカードIDは12桁の数字で入力してください。',
    );
    await until('focus on the field', () => page.focused === page.field('レクサスオーナーズカードID'));
    assert.strictEqual(page.problem, '');
  });

  it('has the fields of the service’s requirement set', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0025');
    page.choose('IDとフリガナ・生年月日で確認する');
    await page.sees('お名前（フリガナ）');
    await page.type('お名前（フリガナ）', 'たかはし いちろう');
    await page.type('年', '１９７０');
    await page.type('月', '2');
    await page.type('日', '31');
    page.press('次へ');
    const year = page.field('年');
    await until(
      'the error',
      () => page.errorAt(year) === '生年月日は、実在する日付を、西暦4桁または元号で入力してください。',
    );
    assert.strictEqual(page.focused, year);
    await page.type('月', '11');
    await page.type('日', '3');
    page.press('次へ');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    const { fields } = JSON.parse(callsTo('POST', /identity$/)[0]!.body);
    assert.deepEqual(fields, { id: '100000000025', kana: 'タカハシ\u3000イチロウ', birthDate: '1970-11-03' });
  });

  it('another type of ID has its own fields, and typed text stays', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '3000-0000-0014');
    page.press('次へ');
    await until('the error', () => page.errorOf('IDのパスワード'));
    page.choose('G-Link Lite ID');
    await until('no error', () => !page.errorOf('IDのパスワード'));
    page.choose('IDと電話番号で確認する');
    await page.sees('ご契約時にご登録いただいた電話番号です。');
    assert.strictEqual(page.field('G-Link Lite ID').value, '3000-0000-0014');
    await page.type('電話番号', '070-3456-7890');
    page.press('次へ');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.include(page.text, '3000-••••-0014');
  });
});

describe('mylexus-registration: problems of the email address', () => {
  it('checks the address when the field is left, then at every key', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.type('メールアドレス', 'ichiro＠');
    page.field('メールアドレス').blur();
    await until(
      'the error',
      () => page.errorOf('メールアドレス') === 'メールアドレスは「name@example.jp」の形式で入力してください。',
    );
    await page.type('メールアドレス', email);
    await until('no error', () => !page.errorOf('メールアドレス'));
  });

  for (const address of ['ichi..ro@docomo.ne.jp', 'ichiro.@docomo.ne.jp']) {
    it(`the old carrier address ${address} has its own message`, async () => {
      await registrationAt('email');
      const page = await openRegistration();
      await page.type('メールアドレス', address);
      page.press('認証コードを送信');
      await until('the error', () => page.errorOf('メールアドレス'));
      assert.strictEqual(
        page.errorOf('メールアドレス'),
        '「.」が続いているか、「@」の直前にあるため、このメールアドレスは使用できません。',
      );
      assert.strictEqual(page.focused, page.field('メールアドレス'));
      assert.equal(callsTo('POST', /email$/).length, 0);
    });
  }

  it('an address that already has an account looks the same, and only the mail says so', async () => {
    await registrationAt('email');
    const page = await openRegistration();
    await page.type('メールアドレス', 'HANAKO@example.jp');
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.include(page.text, 'HANAKO@example.jp 宛てに認証コードをお送りしました。');
    const [mail] = mock.outbox.messages;
    assert.strictEqual(mail!.to, 'HANAKO@example.jp');
    assert.notMatch(mail!.text, /^\d{6}$/m);
    await page.type('認証コード（数字6桁）', '123456');
    page.press('次へ');
    await page.sees('認証コードが正しくありません。あと4回入力できます。');
  });
});
