import { assert, html } from '@open-wc/testing';
import '../../src/define/account-info.js';
import '../../src/define/account-menu.js';
import '../../src/define/login.js';
import '../../src/define/registration.js';
import { configure } from '../../src/configure.js';
import { signIn, useMockService } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { until, WidgetPage } from '../harness/widget-page.js';

const open = (): Promise<WidgetPage> => WidgetPage.with(html`<mylexus-login></mylexus-login>`);

const inDocument = {
  ja: {
    login: {
      loginHeading: 'サンプル販売店の<b>お客さま</b>',
      loginActon: 'A typing error',
      remember: ['no text'],
      forgotten: ' ',
      noAccount: 'あ'.repeat(1001),
      signedInAs: 'ようこそ、{1} さま',
      fields: { required: 'まだ{1}がありません。', requird: 'Another typing error' },
      __proto__: { loginAction: 'inherited' },
    },
    logn: {},
    consent: { consentHeading: 'another question' },
  },
  en: { login: { loginHeading: 'Members of Sample Dealer' } },
  fr: {},
};

const warnings: string[] = [];
const { warn } = console;

useMockService();

describe('texts of the page', () => {
  before(() => {
    console.warn = (text: string) => void warnings.push(text);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['mylexusMessages'] = '';
    script.textContent = JSON.stringify(inDocument);
    document.head.append(script);
  });
  after(() => {
    console.warn = warn;
    document.querySelector('[data-mylexus-messages]')!.remove();
  });

  it('in the document’s JSON are shown as text; what has no place keeps the widget’s own', async () => {
    const page = await open();
    await page.arrives('サンプル販売店の<b>お客さま</b>');
    for (const own of ['ログイン', 'パスワードをお忘れの方']) page.button(own);
    await page.sees('TOYOTAアカウントをお持ちでない方');
    page.field('ログインしたままにする');
    page.press('ログイン');
    await page.sees('まだメールアドレスがありません。');
  });

  it('name the values of a message', async () => {
    await signIn('taro@example.jp');
    await (await open()).sees('ようこそ、田中 太郎 さま');
  });

  it('are there in each language, and the console of a development host names what is wrong', async () => {
    const page = await open();
    document.documentElement.lang = 'en';
    await page.arrives('Members of Sample Dealer');
    assert.sameMembers(warnings, [
      'mylexus messages: noAccount has more than 1000 characters',
      'mylexus messages: there is no feature logn',
      'mylexus messages: there is no feature consent',
      'mylexus messages: there is no language fr',
      'mylexus messages: ja.login.remember is not what it replaces',
      'mylexus messages: ja.login.forgotten is not what it replaces',
      'mylexus messages: ja.login has no loginActon',
      'mylexus messages: ja.login.fields has no requird',
    ]);
  });

  it('of configure() win over them, redraw drawn widgets, and are replaced by those of a later call', async () => {
    const page = await open();
    configure({ messages: { ja: { login: { loginHeading: '会員の方', signedInAs: (name) => `<i>${name}</i>` } } } });
    await page.arrives('会員の方');
    await signIn('taro@example.jp');
    await page.sees('<i>田中 太郎</i>');
    configure({ messages: { ja: { login: { goOn: '進む' } } } });
    await page.arrives('サンプル販売店の<b>お客さま</b>');
    await page.sees('ようこそ、田中 太郎 さま');
  });

  it('are in parts that load later too, and drawn ones follow a later call', async () => {
    configure({ messages: { ja: { 'account-download': { download: '控えを保存' }, passkeys: { add: '鍵を追加' } } } });
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-info></mylexus-account-info>`);
    await page.sees('控えを保存');
    await page.sees('鍵を追加');
    configure({ messages: { ja: {} } });
    await page.sees('登録情報をダウンロード');
    await page.sees('パスキーを追加');
  });

  it('that are functions and fail, or return a template, are no markup', async () => {
    const markup = (): string => html`<img alt="" />` as unknown as string;
    configure({ messages: { ja: { login: { signedInAs: markup } } } });
    await signIn('taro@example.jp');
    const page = await open();
    await page.sees('[object Object]');
    assert.strictEqual(page.all('img').length, 0);
    const failing = (): string => {
      throw new Error('of the page');
    };
    configure({ messages: { ja: { login: { signedInAs: failing } } } });
    await page.sees('ようこそ、田中 太郎 さま');
  });

  it('are there in every step of a wizard, whose catalogue has two parts', async () => {
    warnings.length = 0;
    configure({
      messages: {
        ja: { registration: { pathHeading: 'ご登録', termsHeading: '規約', next: '進む', nothing: '' } as object },
      },
    });
    await registrationAt('terms');
    const page = await WidgetPage.with(html`<mylexus-registration history="off"></mylexus-registration>`);
    await page.arrives('規約');
    await page.sees('進む');
    await until('the warning', () => warnings.length);
    assert.deepEqual(warnings, ['mylexus messages: ja.registration has no nothing']);
  });
});
