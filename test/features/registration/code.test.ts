import { assert } from '@open-wc/testing';
import { callsTo, callElsewhere, mock, useMockService } from '../../harness/mock-service.js';
import { email, openRegistration, registrationAt } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const minute = 60_000;
const label = '認証コード（数字6桁）';
const wrongCode = (): string => (mock.newestCode(email) === '123456' ? '654321' : '123456');
const verifications = (): number => callsTo('POST', /verification$/).length;

/** Opens the code step; `milliseconds` is the time since the mail. */
async function openAtCode(milliseconds = 0): Promise<WidgetPage> {
  await registrationAt('code');
  mock.clock.advance(milliseconds);
  return openRegistration();
}

async function enter(page: WidgetPage, code: string): Promise<void> {
  await page.type(label, code);
  page.press('次へ');
}

/** Checks for an error under the code field, which is focused and keeps typed digits. */
async function assertCodeError(page: WidgetPage, message: string, typed: string): Promise<void> {
  await page.sees(message);
  await until('focus on the code', () => page.focused === page.field(label));
  const field = page.field(label);
  assert.strictEqual(field.ariaInvalid, 'true');
  assert.strictEqual(field.value, typed);
  assert.strictEqual(page.problem, '', 'the error is not shown twice');
  assert.strictEqual(page.heading, '認証コードによる本人確認');
}

useMockService();

describe('mylexus-registration: code step', () => {
  it('shows the tries that are left after a wrong code', async () => {
    const page = await openAtCode();
    const code = wrongCode();
    for (const tries of [4, 3]) {
      await enter(page, code);
      await assertCodeError(page, `認証コードが正しくありません。あと${tries}回入力できます。`, code);
    }
    await page.type(label, '1');
    await until('no error', () => !page.text.includes('認証コードが正しくありません'));
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('when the tries are used up, it says so, and the primary button sends another code', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, tries: 1 };
    const page = await openAtCode(minute);
    const code = wrongCode();
    await enter(page, code);
    await assertCodeError(page, '認証コードの入力回数の上限に達しました。認証コードを再送信してください。', code);
    assert.notInclude(page.text, 'まで有効です', 'the code is valid no more');
    assert.isTrue(page.button('認証コードを再送信').matches('[type=submit]'));
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。最新のメールをご確認ください。');
    assert.strictEqual(page.focused, page.field(label));
    await page.type(label, wrongCode());
    await page.sees('まで有効です');
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('the primary button waits with the service, and counts', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, tries: 1, resendSeconds: 3 };
    const page = await openAtCode();
    await enter(page, wrongCode());
    await page.sees('入力回数の上限に達しました');
    page.button(/^認証コードを再送信（[123]秒後にご利用いただけます）$/).click();
    await aMoment();
    assert.deepEqual([callsTo('POST', /resend$/).length, page.problem], [0, ''], 'pressed early');
    await until('the end of the waiting time', () => page.all('[type=submit]')[0]?.innerText.includes('）') === false);
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。');
  });

  it('when nothing more can be sent, the primary button leads back to the address', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, tries: 1, sends: 1 };
    const page = await openAtCode();
    await enter(page, wrongCode());
    await page.sees('入力回数の上限に達しました');
    page.all('[type=submit]')[0]!.click();
    await page.arrives('情報の確認、およびメールアドレスの登録');
  });

  it('a code expires after ten minutes, without being asked', async () => {
    const page = await openAtCode(10 * minute);
    await page.sees('認証コードの有効期限が切れました。認証コードを再送信してください。');
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。最新のメールをご確認ください。');
    assert.notInclude(page.text, '有効期限が切れました');
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('says that the mail waits, and by itself that it was sent', async () => {
    mock.mailServer = 'away';
    const page = await openAtCode();
    await page.sees(`${email} 宛てに認証コードをお送りしています。`);
    assert.notInclude(page.text, 'お送りしました');
    assert.notInclude(page.text, '有効期限');
    mock.mailServer = 'takes';
    mock.clock.advance(5000);
    await page.sees(`${email} 宛てに認証コードをお送りしました。`);
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('a mail that failed is announced; another one may be requested at once, or another address be given', async () => {
    mock.mailServer = 'refuses';
    const page = await openAtCode();
    await page.sees(`${email} 宛てに認証コードをお送りできませんでした。`);
    const alert = page.all('[role=alert]').find((each) => each.textContent?.trim());
    assert.include(alert?.textContent, 'メールアドレスをご確認のうえ、もう一度お試しください。');
    mock.mailServer = 'takes';
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。');
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('a fault of the network while the mail waits is no problem of the step', async () => {
    mock.mailServer = 'away';
    const page = await openAtCode();
    await page.sees('認証コードをお送りしています。');
    mock.behaviour = 'down';
    const reads = (): number => callsTo('GET', /current$/).length;
    const before = reads();
    await until('another look', () => reads() > before + 1);
    assert.strictEqual(page.problem, '');
    mock.behaviour = 'normal';
    mock.mailServer = 'takes';
    mock.clock.advance(5000);
    await page.sees('認証コードをお送りしました。');
  });

  it('a code from an earlier mail has its own message', async () => {
    const page = await openAtCode(minute);
    const older = mock.newestCode(email);
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。');
    await enter(page, older);
    await assertCodeError(page, '最新のメールに記載された認証コードを入力してください。', older);
  });

  it('shows the error of an empty or incomplete code, and sends nothing', async () => {
    const page = await openAtCode();
    page.press('次へ');
    await page.sees('認証コードを入力してください。');
    await enter(page, '123');
    await page.sees('認証コードは6桁で入力してください。（現在3桁）');
    assert.strictEqual(page.focused, page.field(label));
    assert.strictEqual(verifications(), 0);
  });

  it('shows an incomplete code in the widget only, without the browser’s own message', async () => {
    const page = await openAtCode();
    const { reportValidity } = ElementInternals.prototype;
    let reports = 0;
    ElementInternals.prototype.reportValidity = function (): boolean {
      reports += 1;
      return reportValidity.call(this);
    };
    try {
      await enter(page, '123');
      await page.sees('認証コードは6桁で入力してください。（現在3桁）');
    } finally {
      ElementInternals.prototype.reportValidity = reportValidity;
    }
    assert.strictEqual(reports, 0);
  });

  it('accepts full-width digits and submits by Enter', async () => {
    const page = await openAtCode();
    const fullWidth = mock.newestCode(email).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    await page.type(label, fullWidth);
    await page.key('Enter');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    assert.strictEqual(verifications(), 1);
  });

  it('plain text counts the waiting time, then there is a button', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, resendSeconds: 2 };
    const page = await openAtCode();
    assert.match(page.text, /認証コードを再送信（[12]秒後にご利用いただけます）/);
    assert.isEmpty(
      page.all('button').filter((each) => each.innerText.includes('再送信')),
      'no button that does nothing',
    );
    await until('the end of the waiting time', () =>
      page.all('button').some((each) => each.innerText.trim() === '認証コードを再送信'),
    );
    page.press('認証コードを再送信');
    await page.sees('認証コードを再送信しました。最新のメールをご確認ください。');
    assert.match(page.text, /認証コードを再送信（[12]秒後にご利用いただけます）/);
    assert.strictEqual(page.focused, page.field(label), 'the button is gone');
    assert.lengthOf(mock.outbox.messages, 2);
  });

  it('the waiting time continues after a reload', async () => {
    const page = await openAtCode(20_000);
    assert.match(page.text, /再送信（(40|39)秒後/);
  });

  it('shows a message instead of the resend button after the last mail', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, sends: 2 };
    const page = await openAtCode(minute);
    page.press('認証コードを再送信');
    await page.sees('再送信できる回数の上限に達しました。メールアドレスをご確認のうえ、もう一度ご入力ください。');
    assert.equal(page.all('button').filter((each) => each.innerText.includes('再送信')).length, 0);
  });

  it('shows a problem when resending fails, and keeps typed digits', async () => {
    const page = await openAtCode(minute);
    await page.type(label, '123');
    mock.behaviour = 'down';
    page.press('認証コードを再送信');
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    assert.strictEqual(page.field(label).value, '123');
    assert.notInclude(page.text, '認証コードを再送信しました。');
  });

  it('a code is invalid after the address was changed', async () => {
    const page = await openAtCode();
    const older = mock.newestCode(email);
    page.press('メールアドレスを入力し直す');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, email);
    await page.type('メールアドレス', 'other@example.jp');
    page.press('認証コードを送信');
    await page.sees('other@example.jp 宛てに認証コードをお送りしました。');
    await enter(page, older);
    await page.sees('認証コードが正しくありません。あと4回入力できます。');
    await enter(page, mock.newestCode('other@example.jp'));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
  });

  it('the same address, entered again within the waiting time, sends no second mail', async () => {
    const page = await openAtCode();
    page.press('戻る');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.lengthOf(mock.outbox.messages, 1);
  });

  it('clears the code when the step is left', async () => {
    const page = await openAtCode();
    await page.type(label, '123456');
    page.press('戻る');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    assert.strictEqual(page.field(label).value, '');
    assert.strictEqual(page.focused, page.field(label), 'the only field has the focus');
  });

  it('reads the state after a lost answer and does not send the code again', async () => {
    const page = await openAtCode();
    mock.loseNextResponse(/verification$/);
    await enter(page, mock.newestCode(email));
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    assert.strictEqual(verifications(), 1);
  });

  it('resending shows the last step if another tab has finished the registration', async () => {
    const registration = await registrationAt('code');
    mock.clock.advance(minute);
    const page = await openRegistration();
    const code = mock.newestCode(email);
    await callElsewhere('POST', `registrations/${registration.id}/verification`, { code });
    page.press('認証コードを再送信');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await page.seesProblem('別の画面でお手続きが進んだため、最新の内容を表示しました。');
  });

  it('a pasted code is sent at once, which the hint tells; typed digits are not', async () => {
    const page = await openAtCode();
    await page.sees('貼り付けると、自動で次に進みます。');
    await page.type(label, wrongCode());
    await aMoment();
    assert.strictEqual(verifications(), 0);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `認証コード：${mock.newestCode(email)}`);
    page.field(label).select();
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    page.field(label).dispatchEvent(pasted);
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    assert.strictEqual(verifications(), 1);
  });

  it('tells the time until which the code is valid, as a clock shows it', async () => {
    const page = await openAtCode(4 * minute);
    const until = (seconds: number): string =>
      new Intl.DateTimeFormat('ja', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' }).format(
        Date.now() + seconds * 1000,
      );
    const [, time] = /認証コードは(.+?)まで有効です/.exec(page.text)!;
    // Before midnight it is a time of tomorrow, with its date.
    assert.include([until(6 * 60), until(6 * 60 - 5)], time!.replace(/^.+日 /, ''));
  });

  it('a click during a running request sends nothing', async () => {
    const page = await openAtCode();
    await page.type(label, mock.newestCode(email));
    const button = page.button('次へ');
    button.click();
    button.click();
    button.click();
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    await aMoment(50);
    assert.strictEqual(verifications(), 1);
  });
});
