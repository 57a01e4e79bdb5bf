import { assert, html } from '@open-wc/testing';
import '../../../src/define/migration-guide.js';
import { signIn, useMockService } from '../../harness/mock-service.js';
import { WidgetPage } from '../../harness/widget-page.js';

async function open(): Promise<WidgetPage> {
  return WidgetPage.with(
    html`<mylexus-migration-guide
      linking-href="/one"
      registration-href="/two"
      top-href="/top"
    ></mylexus-migration-guide>`,
  );
}

const result = (page: WidgetPage): string =>
  page
    .all('[part~=result]')
    .map(({ innerText }) => innerText)
    .join();

useMockService();

describe('mylexus-migration-guide', () => {
  it('tells nothing before it was asked', async () => {
    const page = await open();
    assert.strictEqual(result(page), '');
  });

  it('leads who has no account to procedure ②', async () => {
    const page = await open();
    page.press('いいえ');
    await page.sees('お手続き②が必要です');
    assert.include(result(page), 'お手続き②をはじめる');
  });

  it('asks who has an account for the link, and leads to procedure ①', async () => {
    const page = await open();
    page.press('はい');
    await page.sees('連携済みですか？');
    assert.strictEqual(result(page), '');
    page.all<HTMLButtonElement>('[part=question]')[1]!.querySelectorAll('button')[1]!.click();
    await page.sees('お手続き①が必要です');
  });

  it('answers from the session of somebody signed in', async () => {
    await signIn('hanako@example.jp');
    assert.include(result(await open()), 'お手続き①が必要です');
    await signIn('taro@example.jp');
    const page = await open();
    await page.sees('お手続きは必要ありません');
    assert.isEmpty(page.all('[part=question]'));
  });

  it('tells all 11 and 10 steps, and the ended functions as a table with headers', async () => {
    const page = await open();
    const [one, two] = page.all('ol');
    assert.lengthOf(one!.children, 11);
    assert.lengthOf(two!.children, 10);
    assert.lengthOf(page.all('tbody tr'), 7);
    assert.lengthOf(page.all('th[scope=row]'), 7);
  });
});
