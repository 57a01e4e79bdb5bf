import { assert } from '@open-wc/testing';
import { useMockService } from '../../harness/mock-service.js';
import { openRegistration, registrationAt } from '../../harness/registration.js';
import { until, type WidgetPage } from '../../harness/widget-page.js';

/** Types with an input method: the texts of the composition, and the committed text, which is added to `before`. */
async function compose(
  page: WidgetPage,
  label: string,
  shown: string[],
  committed: string,
  before = '',
): Promise<void> {
  const field = page.field(label);
  field.focus();
  const fire = (type: string, data: string): boolean =>
    field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
  fire('compositionstart', '');
  for (const text of [...shown, committed]) {
    fire('compositionupdate', text);
    field.value = before + text;
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
  }
  fire('compositionend', committed);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.drawn();
}

useMockService();

describe('mylexus-registration: furigana', () => {
  it('is filled in while the name is typed, part by part', async () => {
    await registrationAt('profile', 'without-id');
    const page = await openRegistration();
    await compose(page, '姓', ['y', 'や', 'やま', 'やまz', 'やまざき'], '山﨑');
    assert.strictEqual(page.field('フリガナ（セイ）').value, 'ヤマザキ');
    await compose(page, '名', ['さ', 'さく'], '咲');
    assert.strictEqual(page.field('フリガナ（メイ）').value, 'サク');
    await compose(page, '名', ['ら'], 'ら', '咲');
    assert.strictEqual(page.field('フリガナ（メイ）').value, 'サクラ');
    assert.isTrue(page.focused === page.field('名'), 'the focus stays in the name field');
  });

  it('typed furigana is never overwritten: the recognized reading is offered beside it', async () => {
    await registrationAt('profile', 'without-id');
    const page = await openRegistration();
    await page.type('フリガナ（セイ）', 'カワノ');
    await compose(page, '姓', ['かわの'], '河野');
    assert.notInclude(page.text, '」を入力する', 'no offer of the same text');
    await compose(page, '姓', ['こうの'], '河野');
    assert.strictEqual(page.field('フリガナ（セイ）').value, 'カワノ');
    page.press('「コウノ」を入力する');
    await until('the accepted reading', () => page.field('フリガナ（セイ）').value === 'コウノ');
    assert.isTrue(page.focused === page.field('フリガナ（セイ）'));
    assert.notInclude(page.text, '」を入力する');
  });

  it('furigana from the credential’s record is not overwritten either', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await compose(page, '姓', ['さとう'], '佐藤');
    assert.strictEqual(page.field('フリガナ（セイ）').value, 'タカハシ');
    assert.strictEqual(page.button('「サトウ」を入力する').type, 'button');
  });

  it('a name of which a part has no known reading gives no furigana', async () => {
    await registrationAt('profile', 'without-id');
    const page = await openRegistration();
    await page.type('姓', '佐');
    await compose(page, '姓', ['とう'], '藤', '佐');
    assert.strictEqual(page.field('フリガナ（セイ）').value, '');
    assert.notInclude(page.text, '」を入力する');
  });

  it('is also filled in for the name of a corporation', async () => {
    await registrationAt('profile', 'without-id');
    const page = await openRegistration();
    page.choose('法人');
    await until('fields of a corporation', () => page.text.includes('法人名（フリガナ）'));
    await compose(page, '法人名', ['さくらしょうじ'], '桜商事');
    assert.strictEqual(page.field('法人名（フリガナ）').value, 'サクラショウジ');
  });
});
