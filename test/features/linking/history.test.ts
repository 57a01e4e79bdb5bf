import { assert, html } from '@open-wc/testing';
import '../../../src/define/connected-services.js';
import { signIn, useMockService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const list = '連携中のコネクティッドサービス一覧';

async function open(email: string): Promise<WidgetPage> {
  await signIn(email);
  history.pushState(null, '');
  const page = await WidgetPage.with(html`<mylexus-connected-services history></mylexus-connected-services>`);
  await page.sees('レクサスブランド');
  return page;
}

/** Waits until the browser's history entry has the name of a step. */
const entered = (step: string): Promise<unknown> =>
  until(`the entry of ${step}`, () => history.state?.['mylexus-connected-services']?.step === step);

async function go(delta: number): Promise<void> {
  history.go(delta);
  await aMoment();
}

useMockService();

describe('mylexus-connected-services: the browser’s back and forward buttons', () => {
  it('move from the list through the steps of the linking and back', async () => {
    const page = await open('hanako@example.jp');
    page.press('レクサスブランドのサービスを追加');
    await page.arrives('連携時の注意事項');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    await entered('identity');
    await go(-1);
    await page.arrives('連携時の注意事項');
    await go(-1);
    await page.arrives(list);
  });

  it('after the last step the history is at the first entry of the wizard, and the step stays visible', async () => {
    const page = await open('hanako@example.jp');
    page.press('レクサスブランドのサービスを追加');
    await page.arrives('連携時の注意事項');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0017');
    await page.type('IDのパスワード', 'Owner_0017');
    page.press('確認');
    await page.arrives('情報の確認');
    await entered('details');
    page.press('登録');
    await page.arrives('連携が完了しました');
    await aMoment();
    assert.strictEqual(page.heading, '連携が完了しました');
    assert.strictEqual(history.state['mylexus-connected-services'].depth, 0);
  });

  it('leave an unlinking under way and do not open it again', async () => {
    const page = await open('taro@example.jp');
    page.press('G-Link（1000-••••-0033）の連携を解除');
    await page.arrives('連携の解除');
    await entered('unlink');
    await go(-1);
    await page.arrives(list);
    await go(1);
    assert.strictEqual(page.heading, list);
  });
});
