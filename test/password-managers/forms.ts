import { answerSteps, email, walks } from '../harness/registration-walk.js';
import type { Visitor } from '../harness/visitor.js';

/** A form with a password, and how a visitor gets to it. */
export interface PasswordForm {
  name: string;
  /** The label of the field with the password that the visitor has chosen in the manager. */
  password: RegExp;
  /** The label of the field for the login; the other forms have an invisible one. */
  login?: RegExp;
  /** @param origin - the id origin, or that of the brand's site */
  open(visitor: Visitor, origin: string): Promise<void>;
}

export const forms: readonly PasswordForm[] = [
  {
    name: 'login',
    password: /^パスワード/,
    login: /^メールアドレス/,
    async open(visitor, origin) {
      await visitor.visit(`${origin}/login`);
      await visitor.field(/^パスワード/).waitFor();
    },
  },
  {
    name: 'identity step of a registration',
    password: /^IDのパスワード/,
    login: /^レクサスオーナーズカードID/,
    async open(visitor, origin) {
      await visitor.visit(`${origin}/register`);
      await answerSteps(visitor, walks.credential, 'identity');
    },
  },
  {
    name: 'account details of a registration',
    password: /^パスワード/,
    async open(visitor, origin) {
      await visitor.visit(`${origin}/register`);
      await answerSteps(visitor, walks.plain, 'profile');
    },
  },
  {
    name: 'password reset',
    password: /^新しいパスワード/,
    async open(visitor, origin) {
      await visitor.visit(`${origin}/login`);
      await visitor.press('パスワードをお忘れの方');
      await visitor.sees('パスワードをお忘れの方');
      await visitor.field(/^メールアドレス/).fill(email);
      await visitor.press('認証コードを送信');
      await visitor.field(/^新しいパスワード/).waitFor();
    },
  },
  {
    name: 'password change',
    password: /^現在のパスワード/,
    async open(visitor, origin) {
      await visitor.visit(`${origin}/login`);
      await visitor.logIn('taro@example.jp', 'Taro_2022');
      await visitor.page.waitForURL(`${visitor.origins.www}/`);
      await visitor.visit(`${origin}/account`);
      await visitor.press('パスワードを変更');
      await visitor.field(/^現在のパスワード/).waitFor();
    },
  },
];
