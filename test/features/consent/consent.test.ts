import { assert, html } from '@open-wc/testing';
import '../../../src/define/session.js';
import '../../../src/hosted.js';
import { callElsewhere, callsTo, mock, newService, signIn, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

useMockService();

/** The page of a new interaction, for a visitor who is signed in. */
async function open(email = 'taro@example.jp'): Promise<WidgetPage> {
  const interaction = await mock.beginInteraction();
  await signIn(email);
  return WidgetPage.with(
    html`<mylexus-consent interaction=${interaction} return-to="/sign-in/next"></mylexus-consent>`,
  );
}

describe('mylexus-consent', () => {
  it('names the site, what it learns, what for and how to stop it', async () => {
    const page = await open();
    for (const text of [
      'サンプル販売店 中央店',
      'https://chuo.dealer.example',
      'お名前（田中 太郎 様）',
      '連携中のブランド（レクサスブランド、トヨタブランド）',
      '利用目的',
      '提供の停止',
    ]) {
      assert.include(page.text, text);
    }
  });

  it('consents and goes on', async () => {
    const page = await open();
    page.press('同意して続ける');
    await until('the navigation', () => page.eventTypes.includes('mylexus-navigate'));
    assert.deepEqual(page.events.at(-1)?.detail, { url: `${location.origin}/sign-in/next` });
    assert.strictEqual(callsTo('POST', /consent$/).length, 1);
    assert.strictEqual((await callElsewhere('GET', 'account/sites')).sites.length, 1);
  });

  it('refuses and goes on', async () => {
    const page = await open();
    page.press('同意しない');
    await until('the navigation', () => page.eventTypes.includes('mylexus-navigate'));
    assert.strictEqual(callsTo('POST', /refusal$/).length, 1);
    assert.deepEqual(await callElsewhere('GET', 'account/sites'), { sites: [] });
  });

  it('stays with a message when the answer cannot be sent, and sends it again', async () => {
    const page = await open();
    mock.behaviour = 'down';
    page.press('同意して続ける');
    await until('the problem', () => page.problem.includes('接続できません'));
    assert.deepEqual(page.eventTypes, []);
    mock.behaviour = 'normal';
    page.press('同意して続ける');
    await until('the navigation', () => page.eventTypes.includes('mylexus-navigate'));
  });

  it('says that the session cannot be read, and reads it again', async () => {
    const service = newService();
    mock.behaviour = 'down';
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-consent interaction="i" return-to="/"></mylexus-consent></mylexus-session>`,
    );
    await until('the problem', () => page.problem.includes('接続できません'));
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await page.sees('ログイン');
  });

  it('says that an interaction has ended that was answered in another tab, and leads on', async () => {
    const interaction = await mock.beginInteraction();
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(
      html`<mylexus-consent interaction=${interaction} return-to="/sign-in/next"></mylexus-consent>`,
    );
    await callElsewhere('POST', `interactions/${interaction}/refusal`);
    page.press('同意して続ける');
    await until('the sentence', () => page.text.includes('有効期限が切れています'));
    assert.strictEqual(page.link('お手続きの状況を確認する').pathname, '/sign-in/next');
  });
});

describe('mylexus-consented-sites', () => {
  async function openList(): Promise<WidgetPage> {
    const interaction = await mock.beginInteraction();
    await signIn('taro@example.jp');
    await callElsewhere('POST', `interactions/${interaction}/consent`);
    return WidgetPage.with(html`<mylexus-consented-sites></mylexus-consented-sites>`);
  }

  it('lists the sites with what each may know, and stops it after a confirmation', async () => {
    const page = await openList();
    assert.include(page.text, 'サンプル販売店 中央店');
    assert.include(page.text, 'お客さまを識別する番号、お名前、連携中のブランド');
    page.press('サンプル販売店 中央店への提供を停止');
    await until('the confirmation', () => page.text.includes('停止すると'));
    assert.strictEqual(callsTo('DELETE', /sites/).length, 0, 'nothing before the confirmation');
    page.press('停止する');
    await until('the announcement', () => page.text.includes('への情報の提供を停止しました'));
    assert.include(page.text, '情報を提供しているサイトはありません');
  });

  it('says that the session cannot be read, and reads it again', async () => {
    const service = newService();
    mock.behaviour = 'down';
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-consented-sites></mylexus-consented-sites></mylexus-session>`,
    );
    await until('the problem', () => page.problem.includes('接続できません'));
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await page.sees('ログイン');
  });

  it('moves the focus to the confirmation, and back to the button when it is cancelled', async () => {
    const page = await openList();
    const focused = (): Element | null | undefined =>
      page.root.querySelector('mylexus-consented-sites')?.shadowRoot?.activeElement;
    page.press('サンプル販売店 中央店への提供を停止');
    await until('the confirmation', () => focused()?.matches('.confirmation'));
    page.press('キャンセル');
    await until('the button', () => focused()?.matches('[data-stop]'));
    assert.include(page.text, 'サンプル販売店 中央店');
  });
});
