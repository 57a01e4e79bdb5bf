import { assert, html } from '@open-wc/testing';
import '../../../src/define/migration-guide.js';
import { signIn, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

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

const pictures = (page: WidgetPage): HTMLImageElement[] => page.all<HTMLImageElement>('.steps img');
const names = (page: WidgetPage): string[] => pictures(page).map(({ src }) => src.replace(/^.*\/pictures\//, ''));

useMockService();

describe('mylexus-migration-guide', () => {
  it('shows no result before a question is answered', async () => {
    const page = await open();
    assert.strictEqual(result(page), '');
  });

  it('leads a visitor without an account to procedure ②', async () => {
    const page = await open();
    page.press('いいえ');
    await page.sees('お手続き②が必要です');
    assert.include(result(page), 'お手続き②へ');
  });

  it('asks a visitor with an account for the link, and leads to procedure ①', async () => {
    const page = await open();
    page.press('はい');
    await page.sees('連携はお済みですか？');
    assert.strictEqual(result(page), '');
    page.all<HTMLButtonElement>('[part=question]')[1]!.querySelectorAll('button')[1]!.click();
    await page.sees('お手続き①が必要です');
  });

  it('takes the answers from the session when signed in', async () => {
    await signIn('hanako@example.jp');
    assert.include(result(await open()), 'お手続き①が必要です');
    await signIn('taro@example.jp');
    const page = await open();
    await page.sees('お手続きは必要ありません');
    assert.equal(page.all('[part=question]').length, 0);
  });

  it('shows the 11 and 10 steps of the procedures, and the discontinued functions as a table with headers', async () => {
    const page = await open();
    const [one, two] = page.all('ol');
    assert.lengthOf(one!.children, 11);
    assert.lengthOf(two!.children, 10);
    assert.lengthOf(page.all('tbody tr'), 7);
    assert.lengthOf(page.all('th[scope=row]'), 7);
  });
});

describe('mylexus-migration-guide: the pictures', () => {
  it('each step has a picture of reserved size, which loads when it is near the viewport', async () => {
    const page = await open();
    const expected = [
      ...Array.from({ length: 11 }, (_, index) => `ja/linking-${index + 1}.webp`),
      ...Array.from({ length: 10 }, (_, index) => `ja/registration-${index + 1}.webp`),
    ];
    assert.deepEqual(names(page), expected);
    for (const picture of pictures(page)) {
      assert.strictEqual(picture.loading, 'lazy');
      assert.strictEqual(picture.decoding, 'async');
      assert.strictEqual(picture.alt, '', 'the picture repeats the text of the step');
      const { width, height } = picture.getBoundingClientRect();
      assert.strictEqual(width, height);
      assert.isAbove(height, 200);
    }
    const last = pictures(page).at(-1)!;
    assert.strictEqual(last.naturalWidth, 0, 'not loaded far from the viewport');
    last.scrollIntoView();
    await until('the picture', () => last.naturalWidth > 0);
    assert.deepEqual([last.naturalWidth, last.naturalHeight], [576, 576]);
  });

  it('the pictures follow the language of the page', async () => {
    const page = await open();
    document.documentElement.lang = 'en';
    await page.sees('Procedure');
    assert.lengthOf(names(page), 21);
    assert.isTrue(names(page).every((name) => name.startsWith('en/')));
  });

  it('a page may serve the pictures itself', async () => {
    const page = await open();
    const guide = document.querySelector('mylexus-migration-guide')!;
    for (const folder of ['/assets/guide', '/assets/guide/']) {
      guide.setAttribute('pictures', folder);
      await guide.updateComplete;
      assert.strictEqual(pictures(page)[0]!.src, `${location.origin}/assets/guide/ja/linking-1.webp`);
    }
    guide.setAttribute('pictures', 'data:image/png,');
    await guide.updateComplete;
    assert.strictEqual(names(page)[0], 'ja/linking-1.webp', 'only http(s)');
  });

  it('a picture that fails to load is removed, and one from another folder is loaded again', async () => {
    const page = await open();
    const guide = document.querySelector('mylexus-migration-guide')!;
    guide.pictures = '/no/such/folder';
    await guide.updateComplete;
    pictures(page)[0]!.scrollIntoView();
    await until('the first picture to be removed', () => !names(page).some((name) => name.endsWith('linking-1.webp')));
    await page.sees('トップページの［ログイン］を押してください。');
    guide.pictures = '';
    await until('the first picture', () => names(page)[0] === 'ja/linking-1.webp');
  });
});
