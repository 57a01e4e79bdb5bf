import { assert, html } from '@open-wc/testing';
import '../../../src/define/account-info.js';
import { callsTo, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

const button = '登録情報をダウンロード';
const { click } = HTMLAnchorElement.prototype;
/** The files that the page has saved. */
const files: { name: string; text: Promise<string> }[] = [];

async function open(email: string): Promise<WidgetPage> {
  await signIn(email);
  const page = await WidgetPage.with(html`<mylexus-account-info></mylexus-account-info>`);
  await page.sees(button);
  return page;
}

useMockService();

describe('mylexus-account-info: the download', () => {
  beforeEach(() => {
    files.length = 0;
    HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement): void {
      if (!this.download) return click.call(this);
      files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  it('saves what the service keeps as a JSON file, without another question', async () => {
    const page = await open('hanako@example.jp');
    page.press(button);
    const file = await until('the file', () => files[0]);
    assert.strictEqual(file.name, 'my-lexus-account.json');
    const saved = JSON.parse(await file.text);
    assert.strictEqual(saved.email, 'hanako@example.jp');
    assert.include(saved.profile, { familyName: '佐藤', birthDate: '1985-04-12' });
    assert.hasAllKeys(saved, [
      'exportedAt',
      'registeredAt',
      'email',
      'profile',
      'hasPassword',
      'passkeys',
      'services',
      'acceptances',
      'sites',
    ]);
    await until('the button', () => page.text.includes(button));
  });

  it('says that the service does not answer, saves nothing, and works when it is tried again', async () => {
    const page = await open('hanako@example.jp');
    mock.behaviour = 'down';
    mock.behaviourPath = /export$/;
    page.press(button);
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    await until('the focus on the message', () => page.focused?.matches('[data-problem]'));
    assert.isEmpty(files);
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await until('the file', () => files[0]);
    assert.strictEqual(page.problem, '');
  });

  it('asks once, however often it is pressed', async () => {
    const page = await open('hanako@example.jp');
    page.press(button);
    page.press(/ダウンロード|準備/);
    await until('the file', () => files[0]);
    assert.equal(callsTo('GET', /export$/).length, 1);
  });
});
