import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { TemplateResult } from 'lit';
import '../../src/define/connected-services.js';
import '../../src/define/login.js';
import '../../src/define/registration.js';
import '../../src/define/session.js';
import '../../src/define/verification-code.js';
import { network, newService, signIn, useMockService } from '../harness/mock-service.js';
import { openRegistration, registrationAt } from '../harness/registration.js';
import { until, WidgetPage } from '../harness/widget-page.js';

const policyOf = (service: string, presentation: string) => ({
  presentation,
  hosted: { login: `${service}/login`, registration: `${service}/register` },
  password: { minLength: 8, maxLength: 20 },
  mailSender: 'no-reply@mylexus.example',
});

/** What is on top at the middle of an element, in its shadow root. */
function isOnTop(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  let at: Element | null = document.elementFromPoint(left + width / 2, top + height / 2);
  while (at?.shadowRoot) {
    const inside = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    if (inside === at) break;
    at = inside;
  }
  return at === element;
}

const isVisible = (element: Element | null): boolean => element?.checkVisibility() ?? false;
const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Styles by which content leaves its place. */
const escapes: Record<string, string> = {
  fixed: 'position: fixed; inset: 0; z-index: 2147483647',
  absolute: 'position: absolute; top: -900px; left: -900px; width: 3000px; height: 3000px; z-index: 2147483647',
  'a negative margin': 'margin-block: -900px; height: 1800px; position: relative; z-index: 2147483647',
  'a transform': 'transform: scale(50); width: 20px; position: relative; z-index: 2147483647',
  'an overflow': 'height: 0; outline: 900px solid red; box-shadow: 0 0 0 900px red',
};

useMockService();

describe('slots for content of the page', () => {
  it('are around the form and beside its button, and take no room without content', async () => {
    const plain = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    const height = plain.all('mylexus-login')[0]!.offsetHeight;
    assert.isTrue(plain.all('slot[name]').length === 0);
    const page = await WidgetPage.with(
      html`<mylexus-login>
        <p slot="form-before">お知らせ</p>
        <p slot="submit-after">ご注意</p>
        <p slot="form-after">ご案内</p>
      </mylexus-login>`,
    );
    await until('the content', () => page.all('p[slot]').length === 3);
    const tops = [
      page.all('[slot=form-before]')[0]!,
      page.field('メールアドレス'),
      page.button('ログイン'),
      page.all('[slot=submit-after]')[0]!,
      page.all('[slot=form-after]')[0]!,
    ].map(topOf);
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
    assert.isAbove(page.all('mylexus-login')[0]!.offsetHeight, height);
    page.all('[slot=form-before]')[0]!.remove();
    await until('its place to go', () => page.all('p[slot]').length === 2);
  });

  for (const [what, style] of Object.entries(escapes))
    it(`keep content in its place that tries to cover the password by ${what}`, async () => {
      const page = await WidgetPage.with(html`
        <mylexus-login>
          <p slot="form-before" style=${style}>前</p>
          <p slot="submit-after" style=${style}>横</p>
          <p slot="form-after" style=${style}>後</p>
        </mylexus-login>
      `);
      await until('the content', () => page.all('[slot=form-after]').length);
      const password = page.field('パスワード');
      assert.isTrue(isOnTop(password));
      assert.isTrue(isOnTop(page.field('メールアドレス')));
      if (what === 'an overflow') return;
      // The control: without its place the same content is on top.
      for (const slot of page.all<HTMLElement>('slot[name]')) slot.parentElement!.style.contain = 'none';
      for (const place of [...page.roots()].flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>('div:has(> slot)'),
      ]))
        place.style.contain = 'none';
      assert.isFalse(isOnTop(password));
    });

  it('keep the help of a wizard in its place too', async () => {
    await registrationAt('profile');
    const page = await openRegistration(
      html`<mylexus-registration history="off"
        ><p slot="help" style="position: fixed; inset: 0; z-index: 9">help</p></mylexus-registration
      >`,
    );
    const password = page.field('パスワード');
    password.scrollIntoView({ block: 'center' });
    assert.isTrue(isOnTop(password));
    page.all('footer')[0]!.style.contain = 'none';
    assert.isFalse(isOnTop(password), 'the control');
  });

  it('keep the help of the code input in its place too', async () => {
    const page = await WidgetPage.with(
      html`<mylexus-verification-code label="コード"
        ><p slot="help" style="position: fixed; inset: 0; z-index: 9">help</p></mylexus-verification-code
      >`,
    );
    const input = await until('the field', () => page.all('input')[0]);
    assert.isTrue(isOnTop(input));
    const help = [...page.roots()].map((root) => root.querySelector<HTMLElement>('#help')).filter(Boolean)[0]!;
    help.style.contain = 'none';
    assert.isFalse(isOnTop(input), 'the control');
  });

  it('belong to one step each, around its content', async () => {
    await registrationAt('terms');
    const page = await openRegistration(
      html`<mylexus-registration history="off">
        <p slot="step-terms-before">before the terms</p>
        <p slot="step-terms-after">after the terms</p>
        <p slot="step-identity-before">before the identity</p>
        <p slot="foot">foot</p>
      </mylexus-registration>`,
    );
    await page.sees('after the terms');
    await page.sees('before the terms');
    await page.sees('foot');
    assert.isFalse(page.text.includes('before the identity'));
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.sees('before the identity');
    assert.isFalse(page.text.includes('the terms'));
  });

  it('are in a brand without services', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(
      html`<mylexus-connected-services><p slot="empty-lexus">入会のご案内</p></mylexus-connected-services>`,
    );
    await page.sees('入会のご案内');
  });

  for (const presentation of ['redirect', 'frame'])
    it(`show no content with a password field where the presentation is ${presentation}, now or later, and say why`, async () => {
      const service = newService();
      network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policyOf(service, presentation))));
      const errors: string[] = [];
      const { error } = console;
      console.error = (text: string) => void errors.push(text);
      const content: TemplateResult = html`
        <p slot="form-before">harmless</p>
        <div slot="form-after"><span><input type="password" /></span></div>
      `;
      const page = await WidgetPage.with(
        html`<mylexus-session service=${service}><mylexus-login>${content}</mylexus-login></mylexus-session>`,
      );
      const harmless = page.root.querySelector<HTMLElement>('[slot=form-before]')!;
      const phishing = page.root.querySelector<HTMLElement>('[slot=form-after]')!;
      await until('the harmless content', () => isVisible(harmless));
      await until('the error', () => errors.length);
      assert.isFalse(isVisible(phishing));
      assert.match(
        errors[0]!,
        /^mylexus-login: the content of the slot "form-after" is not shown, because it has a pass/,
      );

      const field = document.createElement('input');
      harmless.append(field);
      await Promise.resolve();
      assert.isTrue(isVisible(harmless));
      field.type = 'password';
      await until('the second error', () => errors.length === 2);
      assert.isFalse(isVisible(harmless));
      phishing.querySelector('input')!.remove();
      await until('the content without it', () => isVisible(phishing));
      console.error = error;
    });

  it('show a password field of the page where passwords are typed in the page anyway', async () => {
    const page = await WidgetPage.with(
      html`<mylexus-login><label slot="form-after">PIN<input type="password" /></label></mylexus-login>`,
    );
    await until('the field', () => page.all('[slot=form-after]').length);
  });
});
