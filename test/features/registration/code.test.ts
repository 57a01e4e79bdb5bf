import { assert } from '@open-wc/testing';
import { askedFor, callElsewhere, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, registrationAt } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const minute = 60_000;
const label = '認証コード';
const wrongCode = (): string => (mock.newestCode(email) === '123456' ? '654321' : '123456');
const verifications = (): number => askedFor('POST', /verification$/).length;

/** The page at the code, perhaps some time after the mail. */
async function openAtCode(milliseconds = 0): Promise<WidgetPage> {
  await registrationAt('code');
  mock.clock.advance(milliseconds);
  return openRegistration();
}

async function enter(page: WidgetPage, code: string): Promise<void> {
  await page.type(label, code);
  page.press('次へ');
}

/** The sentence stands under the code, which has the focus and what was typed. */
async function assertToldAtCode(page: WidgetPage, sentence: string, typed: string): Promise<void> {
  await page.sees(sentence);
  await until('focus on the code', () => page.focused === page.field(label));
  const field = page.field(label);
  assert.strictEqual(field.ariaInvalid, 'true');
  assert.strictEqual(field.value, typed);
  assert.strictEqual(page.problem, '', 'said once');
  assert.strictEqual(page.heading, '認証コードによる本人確認');
}

useMockService();

describe('mylexus-registration: the code', () => {
  it('a wrong code costs a try, and the field says how many are left', async () => {
    const page = await openAtCode();
    const code = wrongCode();
    for (const tries of [4, 3]) {
      await enter(page, code);
      await assertToldAtCode(page, `認証コードが違います。あと${tries}回入力できます。`, code);
    }
    await page.type(label, '1');
    await until('the error is gone', () => !page.text.includes('認証コードが違います'));
    await enter(page, mock.newestCode(email));
    await page.arrives('お客さま情報の入力');
  });

  it('the fifth wrong code ends the code', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, tries: 1 };
    const page = await openAtCode();
    const code = wrongCode();
    await enter(page, code);
    await assertToldAtCode(page, '認証コードの有効期限が切れました。再送信してください。', code);
  });

  it('a code is over after ten minutes', async () => {
    const page = await openAtCode(10 * minute);
    const code = mock.newestCode(email);
    await enter(page, code);
    await assertToldAtCode(page, '認証コードの有効期限が切れました。再送信してください。', code);
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。最新のメールをご確認ください。');
    await enter(page, mock.newestCode(email));
    await page.arrives('お客さま情報の入力');
  });

  it('a code from an earlier mail is told apart from a wrong one', async () => {
    const page = await openAtCode(minute);
    const older = mock.newestCode(email);
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。');
    await enter(page, older);
    await assertToldAtCode(page, '最新のメールに記載された認証コードを入力してください。', older);
  });

  it('an empty or short code is told before anything is asked', async () => {
    const page = await openAtCode();
    page.press('次へ');
    await page.sees('認証コードを入力してください。');
    await enter(page, '123');
    await page.sees('認証コードは6桁で入力してください。（現在3桁）');
    assert.strictEqual(page.focused, page.field(label));
    assert.strictEqual(verifications(), 0);
  });

  it('a short code is told once: the browser’s own message is not laid over the sentence', async () => {
    const page = await openAtCode();
    const { reportValidity } = ElementInternals.prototype;
    let asked = 0;
    ElementInternals.prototype.reportValidity = function (): boolean {
      asked += 1;
      return reportValidity.call(this);
    };
    try {
      await enter(page, '123');
      await page.sees('認証コードは6桁で入力してください。（現在3桁）');
    } finally {
      ElementInternals.prototype.reportValidity = reportValidity;
    }
    assert.strictEqual(asked, 0);
  });

  it('full-width digits, and Enter, do', async () => {
    const page = await openAtCode();
    const fullWidth = mock.newestCode(email).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    await page.type(label, fullWidth);
    await page.key('Enter');
    await page.arrives('お客さま情報の入力');
    assert.strictEqual(verifications(), 1);
  });

  it('the waiting time for another mail is the service’s, and the button says what is left of it', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, resendSeconds: 2 };
    const page = await openAtCode();
    const button = page.button(/^認証コードを再送信（あと[12]秒）$/);
    button.click();
    await until('the answer', () => /^しばらくしてから再度お試しください。\(残り[12]秒\)$/.test(page.problem));
    assert.equal(askedFor('POST', /resend$/).length, 0, 'nobody asks while the time runs');
    await until('the time is up', () =>
      page.all('button').some((each) => each.innerText.trim() === '認証コードを再送信'),
    );
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。最新のメールをご確認ください。');
    page.button(/^認証コードを再送信（あと[12]秒）$/);
    assert.lengthOf(mock.outbox.messages, 2);
  });

  it('the waiting time goes on over a reload', async () => {
    const page = await openAtCode(20_000);
    assert.match(page.button(/再送信/).innerText, /あと(40|39)秒/);
  });

  it('after the last mail it says so instead of offering another', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, sends: 2 };
    const page = await openAtCode(minute);
    page.press('認証コードを再送信');
    await page.sees('再送信の上限に達しました。メールアドレスを確認のうえ、入力し直してください。');
    assert.equal(page.all('button').filter((each) => each.innerText.includes('再送信')).length, 0);
  });

  it('a resending that failed is told, and what was typed stays', async () => {
    const page = await openAtCode(minute);
    await page.type(label, '123');
    mock.behaviour = 'down';
    page.press('認証コードを再送信');
    await page.meets('ただいま接続できません。入力内容は保持されています。');
    assert.strictEqual(page.field(label).value, '123');
    assert.notInclude(page.text, '認証コードを再送信しました。');
  });

  it('another address voids the code', async () => {
    const page = await openAtCode();
    const older = mock.newestCode(email);
    page.press('メールアドレスを変更');
    await page.arrives('情報の確認とメールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, email);
    await page.type('メールアドレス', 'other@example.jp');
    page.press('認証コードを送信');
    await page.sees('other@example.jp 宛に認証コードをお送りしました。');
    await enter(page, older);
    await page.sees('認証コードが違います。あと4回入力できます。');
    await enter(page, mock.newestCode('other@example.jp'));
    await page.arrives('お客さま情報の入力');
  });

  it('the same address again soon sends no second mail', async () => {
    const page = await openAtCode();
    page.press('戻る');
    await page.arrives('情報の確認とメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.lengthOf(mock.outbox.messages, 1);
  });

  it('the code is forgotten when the screen is left, and never shown again', async () => {
    const page = await openAtCode();
    await page.type(label, '123456');
    page.press('戻る');
    await page.arrives('情報の確認とメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.strictEqual(page.field(label).value, '');
  });

  it('an answer that was lost is asked for, and the code is not sent twice', async () => {
    const page = await openAtCode();
    mock.loseNextResponse(/verification$/);
    await enter(page, mock.newestCode(email));
    await page.arrives('お客さま情報の入力');
    assert.strictEqual(verifications(), 1);
  });

  it('a resending for a registration that another tab finished shows where it stands', async () => {
    const registration = await registrationAt('code');
    mock.clock.advance(minute);
    const page = await openRegistration();
    const code = mock.newestCode(email);
    await callElsewhere('POST', `registrations/${registration.id}/verification`, { code });
    page.press('認証コードを再送信');
    await page.arrives('お客さま情報の入力');
    await page.meets('別の画面で手続きが進んだため、最新の内容を表示しました。');
  });

  it('while one request runs another click asks nothing', async () => {
    const page = await openAtCode();
    await page.type(label, mock.newestCode(email));
    const button = page.button('次へ');
    button.click();
    button.click();
    button.click();
    await page.arrives('お客さま情報の入力');
    await aMoment(50);
    assert.strictEqual(verifications(), 1);
  });
});
