import { assert, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { ConnectedService } from '../../../src/contract/index.js';
import { services as en } from '../../../src/features/linking/messages/en.js';
import { services as ja } from '../../../src/features/linking/messages/ja.js';
import { rows, type RowsContext } from '../../../src/features/linking/rows.js';

const service = (id: string, rest: Partial<ConnectedService> = {}): ConnectedService => ({
  id,
  serviceName: 'G-Link',
  credentialTypeName: 'レクサスオーナーズカードID',
  maskedId: `1000-••••-${id}`,
  linkedAt: '2026-03-01T00:00:00Z',
  state: 'linked',
  ...rest,
});

describe('rows of connected services', () => {
  const unlinked: string[] = [];
  const host = {
    messages: ja,
    locale: 'ja',
    editable: true,
    startUnlinking: (_brand: string, { id }: ConnectedService) => unlinked.push(id),
  } as unknown as RowsContext & { messages: unknown; locale: string; editable: boolean };
  let list: HTMLElement;
  const draw = (...services: ConnectedService[]): HTMLElement[] => {
    render(html`${rows(host, 'lexus', services)}`, list);
    return [...list.children] as HTMLElement[];
  };
  const button = (row: HTMLElement | undefined): HTMLButtonElement => row!.querySelector('button')!;

  beforeEach(async () => {
    Object.assign(host, { messages: ja, locale: 'ja', editable: true });
    unlinked.length = 0;
    list = await fixture(html`<ul></ul>`);
  });

  it('a row stays the same node when its service moves in the list', () => {
    const [a, b, c] = draw(service('1'), service('2'), service('3'));
    button(b).focus();
    const text = b!.querySelector('.name')!.firstChild;
    const again = draw(service('new'), service('1'), service('2'), service('3', { serviceName: 'T-Connect' }));
    assert.isTrue(again[1] === a && again[2] === b && again[3] === c);
    assert.isTrue(document.activeElement === button(b), 'the focus stays');
    assert.isTrue(b!.querySelector('.name')!.firstChild === text, 'unchanged text is not written again');
    assert.include(c!.innerText, 'T-Connect');
    assert.strictEqual(button(c).ariaLabel, 'T-Connect（1000-••••-3）の連携を解除');
  });

  it('rows are in the order of the services and are removed with them', () => {
    const [a, b, c] = draw(service('1'), service('2'), service('3'));
    const turned = draw(service('3'), service('1'));
    assert.isTrue(turned.length === 2 && turned[0] === c && turned[1] === a);
    assert.isFalse(b!.isConnected);
    assert.strictEqual(draw().length, 0);
    assert.isTrue(draw(service('1')).length === 1);
  });

  it('an invalidated link has a hint, which is removed when the link is valid again', () => {
    const [row] = draw(service('1'));
    assert.notInclude(row!.innerText, ja.invalidatedHints.transferred);
    draw(service('1', { state: 'invalidated' }));
    assert.include(row!.innerText, ja.invalidatedHints.transferred);
    assert.isTrue(row!.querySelector('span.invalidated')!.textContent === ja.invalidated);
    draw(service('1'));
    assert.notInclude(row!.innerText, ja.invalidatedHints.transferred);
  });

  it('the hint says what happened to the credential, in the language of the page', () => {
    const [row] = draw(service('1', { state: 'invalidated', reason: 'suspended' }));
    assert.include(row!.innerText, ja.invalidatedHints.suspended);
    draw(service('1', { state: 'invalidated', reason: 'cancelled' }));
    assert.include(row!.innerText, ja.invalidatedHints.cancelled);
    Object.assign(host, { messages: en, locale: 'en' });
    draw(service('1', { state: 'invalidated', reason: 'cancelled' }));
    assert.include(row!.innerText, en.invalidatedHints.cancelled);
  });

  it('another language applies to present and to new rows', () => {
    const [row] = draw(service('1'));
    Object.assign(host, { messages: en, locale: 'en' });
    const [same, next] = draw(service('1'), service('2'));
    assert.isTrue(same === row);
    for (const each of [same, next]) {
      assert.strictEqual(button(each).innerText, en.unlink);
      assert.include(each!.innerText, 'Linked on March 1, 2026');
      assert.notInclude(each!.innerText, '連携日');
    }
  });

  it('the unlink button is shown where secrets may be typed, and starts with the service of its row', () => {
    const [row] = draw(service('1'));
    button(row).click();
    Object.assign(host, { editable: false });
    const both = draw(service('1'), service('2'));
    for (const each of both) {
      assert.isTrue(button(each).hidden);
      button(each).click();
    }
    assert.deepEqual(unlinked, ['1']);
  });
});
