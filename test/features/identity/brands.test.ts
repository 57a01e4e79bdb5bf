import { assert, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/define/connected-services.js';
import '../../../src/define/registration.js';
import '../../../src/define/session.js';
import type { BrandEntry } from '../../../service/brands/catalogue.js';
import { callsTo, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { WidgetPage } from '../../harness/widget-page.js';

useMockService();

const words = (text: string) => ({ ja: text, en: text });
const set = { name: 'password', label: words('パスワードで確認する'), fields: ['id', 'password'] } as const;
const kumo: BrandEntry = {
  brand: 'kumo',
  name: words('雲ブランド'),
  invitation: words('連携できます。'),
  canAdd: true,
  credentialTypes: [
    {
      type: 'kumoCard',
      name: words('雲カード'),
      service: words('雲ドライブ'),
      requirementSets: [set],
      hints: { id: words('7から始まります。') },
    },
    { type: 'kumoPass', name: words('雲パス'), service: words('雲パス'), requirementSets: [set] },
  ],
};
const lexusTypes = ['レクサスオーナーズカードID', 'レクサスサービスカードID', 'G-Link Lite ID'];

/** The IDs to choose from, at the identity step of the registration. */
async function typesOn(content: TemplateResult): Promise<[string[], WidgetPage]> {
  const page = await WidgetPage.with(content);
  await page.arrives('TOYOTAアカウントの新規登録');
  page.press(/^レクサスオーナーズカードID／/);
  await page.arrives('連携時の注意事項');
  await page.sees('ご用意いただくもの');
  page.press('次へ');
  await page.sees('第1条');
  page.choose('利用規約に同意する');
  page.press('次へ');
  await page.sees('お持ちのID');
  const labels = page
    .all('input[name=type]')
    .map((input) => (input as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '');
  return [labels, page];
}

const registration = html`<mylexus-registration></mylexus-registration>`;

describe('the IDs of a brand', () => {
  beforeEach(() => Object.assign(mock.settings, { brands: [...mock.settings.brands, kumo] }));

  it('are asked for on a page of the brand, with its own hint, and the registration knows the brand', async () => {
    const [types, page] = await typesOn(html`<mylexus-session brand="kumo">${registration}</mylexus-session>`);
    assert.deepEqual(types, ['雲カード', '雲パス']);
    assert.include(page.text, '7から始まります。');
    assert.include(callsTo('POST', /registrations$/)[0]?.body, '"brand":"kumo"');
  });

  it('are those of LEXUS on a page that names no brand', async () => {
    assert.deepEqual((await typesOn(registration))[0], lexusTypes);
  });

  it('are all of them on a page of a brand that the service does not have', async () => {
    const [types] = await typesOn(html`<mylexus-session brand="another">${registration}</mylexus-session>`);
    assert.deepEqual(types, [...lexusTypes, '雲カード', '雲パス']);
  });

  it('are asked for when a service of the brand is added, whatever page it is', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-connected-services></mylexus-connected-services>`);
    await page.sees('雲ブランド');
    page.press('雲ブランドのサービスを追加');
    await page.arrives('連携時の注意事項');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    await page.sees('雲パス');
    assert.notInclude(page.text, 'レクサスオーナーズカードID');
  });
});
