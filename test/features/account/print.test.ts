import { assert, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/define/account-info.js';
import { canEmulatePrint } from '../../harness/engine.js';
import { signIn, useMockService } from '../../harness/mock-service.js';
import { WidgetPage } from '../../harness/widget-page.js';

useMockService();

describe('mylexus-account-info in print', () => {
  before(function () {
    if (!canEmulatePrint) this.skip();
  });
  it('prints dark text without buttons, also on a page with a dark colour scheme', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(
      html`<div style="color-scheme: dark"><mylexus-account-info></mylexus-account-info></div>`,
    );
    await page.sees('hanako@example.jp');
    const root = document.querySelector('mylexus-account-info')!.shadowRoot!;
    const ink = (): string => getComputedStyle(root.querySelector('dd')!).color;
    const buttons = (): Element[] => [...root.querySelectorAll('button')].filter((each) => each.checkVisibility());
    assert.strictEqual(ink(), 'rgb(243, 242, 239)');
    assert.isNotEmpty(buttons());

    await emulateMedia({ media: 'print' });
    assert.strictEqual(ink(), 'rgb(22, 22, 22)');
    assert.equal(buttons().length, 0);
    assert.include(root.querySelector<HTMLElement>('.base')!.innerText, 'hanako@example.jp');
    await emulateMedia({ media: 'screen' });
  });
});
