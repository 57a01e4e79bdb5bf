import { find, sees, until, type Part } from './tab.js';

export const submit = 'button[type=submit]';
export const taro = { email: 'taro@example.jp', password: 'Taro_2022' };

/** The newest code in the demo's outbox for an address. */
export type CodeFor = (email: string) => Promise<string>;

/** Waits for the heading of a step and its primary button. */
async function atStep(part: Part, heading: string): Promise<void> {
  const text = `(() => {${find('#heading')}})()?.innerText.replace(/[\\n\\u2060]/g, '').replaceAll('\\u00a0', ' ')`;
  await until(part, heading, `return ${text} === ${JSON.stringify(heading)}`);
  await until(part, `the button of ${heading}`, find(submit));
}

/** Fills in the fields of a step, by their names, and presses its primary button. */
async function answer(part: Part, heading: string, fields: Record<string, string> = {}): Promise<void> {
  await atStep(part, heading);
  for (const [name, text] of Object.entries(fields)) {
    const field = `input[name=${name}]`;
    await until(part, field, find(field));
    await part.type(field, text);
  }
  await part.click(submit);
}

const codeField = 'input[autocomplete=one-time-code]';

export async function logIn(part: Part, { email, password } = taro): Promise<void> {
  await until(part, 'the login', find(submit));
  await part.type('input[name=email]', email);
  await part.type('input[name=password]', password);
  await part.click(submit);
}

/** Chooses the registration with a card (procedure ②-2). */
export async function chooseCard(part: Part): Promise<void> {
  await until(part, 'the paths', find('.path'));
  await part.click('.path');
}

/** Procedure ② from the notice to its end. */
export async function register(part: Part, account: typeof taro, codeFor: CodeFor): Promise<void> {
  await answer(part, '連携時の注意事項');
  await atStep(part, '「TOYOTAアカウント」利用規約');
  await part.click('input[name=accepted]');
  await part.click(submit);
  await answer(part, '連携に必要な情報の入力', { id: '1000-0000-0025', password: 'Owner_0025' });
  await answer(part, '情報の確認、およびメールアドレスの登録', { email: account.email });
  await atStep(part, '認証コードによる本人確認');
  await part.type(codeField, await codeFor(account.email));
  await part.click(submit);
  await answer(part, 'TOYOTAアカウントの登録に必要な情報の入力', {
    familyName: '髙橋',
    givenName: '二郎',
    familyNameKana: 'タカハシ',
    givenNameKana: 'ジロウ',
    password: account.password,
  });
  await answer(part, '登録内容の確認');
  await sees(part, '登録が完了しました');
}

/** From the login through the password reset, back to the login. */
export async function resetPassword(part: Part, { email, password }: typeof taro, codeFor: CodeFor): Promise<void> {
  // The last: above it is the button of the passkey.
  const forgotten = '.actions button.link:last-of-type';
  await until(part, 'the link of the reset', find(forgotten));
  await part.click(forgotten);
  await answer(part, 'パスワードをお忘れの方', { email });
  await atStep(part, 'パスワードの再設定');
  await part.type(codeField, await codeFor(email));
  await part.type('input[name=password]', password);
  await part.click(submit);
  await sees(part, 'パスワードを再設定しました');
  await part.click('.wizard .primary');
}

/** Procedure ①-7 to ①-11 with a card of 佐藤 花子. */
export async function link(part: Part): Promise<void> {
  const add = '[aria-label$="のサービスを追加"]';
  await until(part, '［追加］', find(add));
  await part.click(add);
  await answer(part, '連携時の注意事項');
  await answer(part, '連携に必要な情報の入力', { id: '1000-0000-0017', password: 'Owner_0017' });
  await answer(part, '情報の確認');
  await sees(part, '連携が完了しました');
}

/** Unlinks that card in the list. */
export async function unlink(part: Part, password: string): Promise<void> {
  const button = '[aria-label*="0017"]';
  await until(part, 'the link', find(button));
  await part.click(button);
  await answer(part, '連携の解除', { password });
  await sees(part, 'との連携を解除しました。');
}
