import { assert, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { signIn, useMockService } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { until, WidgetPage } from '../harness/widget-page.js';

/** Every form with a password, how a visitor gets to it, and the tokens of its password fields. */
const forms: Record<string, { page: TemplateResult; tokens: string[]; open?: (page?: WidgetPage) => Promise<void> }> = {
  'the login': { page: html`<mylexus-login></mylexus-login>`, tokens: ['current-password'] },
  'the identity step of a registration': {
    page: html`<mylexus-registration history="off"></mylexus-registration>`,
    // The password of the card, not of the account.
    tokens: ['off'],
    async open(page) {
      if (!page) await registrationAt('identity');
    },
  },
  'the account details of a registration': {
    page: html`<mylexus-registration history="off"></mylexus-registration>`,
    tokens: ['new-password'],
    async open(page) {
      if (!page) await registrationAt('profile');
    },
  },
  'the password reset': {
    page: html`<mylexus-password-reset></mylexus-password-reset>`,
    tokens: ['new-password'],
    async open(page) {
      if (!page) return;
      await page.type('メールアドレス', 'hanako@example.jp');
      page.press('認証コードを送信');
    },
  },
  'the change of the password': {
    page: html`<mylexus-account-info history="off"></mylexus-account-info>`,
    tokens: ['current-password', 'new-password'],
    async open(page) {
      if (!page) return signIn('hanako@example.jp');
      await page.sees('hanako@example.jp');
      page.press('パスワードを変更');
    },
  },
};

/** Of other scripts, with blanks, composed and decomposed letters, an emoji of several code points, and long. */
const verbatim = ` pässwörd ${'がが'.normalize('NFD')}パスワード👩‍👩‍👧 ﾊﾟｽ ${'x'.repeat(80)} `;

useMockService();

describe('password fields', () => {
  for (const [name, { page: content, tokens, open }] of Object.entries(forms)) {
    it(`of ${name} take any text by paste, verbatim, and say to password managers what they are`, async () => {
      await open?.();
      const page = await WidgetPage.with(content);
      await open?.(page);
      const fields = (): HTMLInputElement[] => page.all<HTMLInputElement>('input[type=password]');
      await until('the fields', () => fields().length === tokens.length);
      assert.deepEqual(
        fields().map(({ autocomplete }) => autocomplete),
        tokens,
      );
      for (const field of fields()) {
        const names = [...field.form!.elements].map((each) => (each as HTMLInputElement).autocomplete ?? '');
        const hasAccountName = names.some((token) => token.startsWith('username'));
        assert.strictEqual(hasAccountName, field.autocomplete !== 'off', 'the form has the account’s name');
        assert.strictEqual(field.getRootNode(), field.form!.getRootNode());
        assert.strictEqual(field.maxLength, -1, 'a text that is too long is named, not cut off');
        field.focus();
        const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
        assert.isTrue(field.dispatchEvent(paste), 'pasting is not prevented');
        document.execCommand('insertText', false, verbatim);
        assert.strictEqual(field.value, verbatim);
        field.blur();
        assert.strictEqual(field.value, verbatim, 'also once the field is left');
      }
      if (tokens.includes('new-password')) assert.include(page.text, '8文字以上', 'the rule is told first');
    });
  }
});
