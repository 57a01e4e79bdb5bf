import { assert, html, fixture } from '@open-wc/testing';

const messageOf = (work: () => void): { message: string; actual: unknown; expected: unknown } => {
  try {
    work();
  } catch (error) {
    return error as ReturnType<typeof messageOf>;
  }
  throw new Error('It did not fail.');
};

describe('a failed assertion about nodes', () => {
  it('names their start tags and gives the test runner texts to compare', async () => {
    const first = await fixture(html`<label class="a"><input name="email" /></label>`);
    const second = await fixture(html`<div></div>`);
    const { message, actual, expected } = messageOf(() => assert.strictEqual<Element>(first, second));
    assert.deepEqual([actual, expected], ['<label class="a">', '<div>']);
    assert.strictEqual(message, `expected '<label class="a">' to equal '<div>'`);
    assert.match(
      messageOf(() => assert.isNull(first, 'the label')).message,
      /^the label: expected '<label class="a">'/,
    );
    assert.deepEqual(messageOf(() => assert.deepEqual<unknown>([first], [document])).expected, ['#document']);
  });

  it('passes where they are the same', async () => {
    const element = await fixture(html`<div></div>`);
    assert.strictEqual(element, element);
    assert.notStrictEqual<Node>(element, document);
    assert.deepEqual([element], [element]);
  });
});
