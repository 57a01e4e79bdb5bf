import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { contentFor } from '../service/content/content.js';
import type { Content, Letter } from '../service/content/types.js';
import { renderLetter } from '../service/mail/letter.js';
import { defaultSettings } from '../service/settings.js';
import type { Language } from '../service/shared/language.js';

type MailName = keyof Content['mails'];

const settings = {
  origins: { ...defaultSettings.origins, id: 'https://id.example.jp' },
  contact: { ja: '0120-000-000（9:00～18:00）', en: '0120-000-000 (9 a.m. to 6 p.m.)' },
};
const until = new Date('2026-11-28T07:42:00Z');

function letterOf(name: MailName, language: Language): Letter {
  const write = contentFor(language).mails[name] as (code: string, until: Date) => Letter;
  // A letter about a passkey has its name in place of a code.
  return write(name.startsWith('passkey') ? 'iPhone' : '229610', until);
}

/** A mail as a mail program shows it: subject, HTML part, plain text. */
function draw(name: MailName, language: Language): TemplateResult {
  const {
    subject,
    text,
    html: source,
  } = renderLetter(letterOf(name, language), contentFor(language).letters, settings);
  return html`<article lang=${language} style="display:grid;gap:24px;max-width:640px;font:16px/1.7 sans-serif">
    <h1 style="margin:0;font-size:18px;font-weight:500">${subject}</h1>
    <iframe
      title=${subject}
      .srcdoc=${source}
      style="width:100%;height:900px;border:1px solid #d9d5ce"
    ></iframe>
    <pre style="margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.7 monospace">${text}</pre>
  </article>`;
}

/** Every mail of the account service, in the toolbar's language: the HTML part and the plain text. */
const meta: Meta = {
  id: 'mails',
  title: 'デザイン | Design/メール | Mails | email',
  tags: ['!autodocs'],
};
export default meta;

const mail = (name: MailName): StoryObj => ({
  render: (_, { globals }) => draw(name, globals['language'] === 'en' ? 'en' : 'ja'),
});

export const RegistrationCode: StoryObj = {
  name: '新規登録の認証コード | Registration code',
  ...mail('registrationCode'),
};
export const ResumptionCode: StoryObj = { name: '再開の認証コード | Resumption code', ...mail('resumptionCode') };
export const EmailChangeCode: StoryObj = {
  name: 'メールアドレス変更の認証コード | Email change code',
  ...mail('emailChangeCode'),
};
export const PasswordResetCode: StoryObj = {
  name: 'パスワード再設定の認証コード | Password reset code',
  ...mail('passwordResetCode'),
};
export const AddressTaken: StoryObj = {
  name: '登録済みのメールアドレス | Address is an account already',
  ...mail('addressTaken'),
};
export const NothingToResume: StoryObj = { name: '再開する登録なし | Nothing to resume', ...mail('nothingToResume') };
export const NoAccount: StoryObj = { name: '未登録のメールアドレス | Address is no account', ...mail('noAccount') };
export const EmailChanged: StoryObj = { name: 'メールアドレス変更完了 | Email changed', ...mail('emailChanged') };
export const PasswordChanged: StoryObj = { name: 'パスワード変更完了 | Password changed', ...mail('passwordChanged') };
export const PasswordRemoved: StoryObj = { name: 'パスワード削除完了 | Password removed', ...mail('passwordRemoved') };
export const PasskeyAdded: StoryObj = { name: 'パスキー追加完了 | Passkey added', ...mail('passkeyAdded') };
export const PasskeyRemoved: StoryObj = { name: 'パスキー削除完了 | Passkey removed', ...mail('passkeyRemoved') };
export const CodesPaused: StoryObj = { name: '認証コードの停止 | Codes on hold', ...mail('codesPaused') };
