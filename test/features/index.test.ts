import { assert } from '@open-wc/testing';

describe('index of the library', () => {
  it('exports every class and registers no tag', async () => {
    const library = await import('../../src/index.js');
    const classes = Object.keys(library).filter((name) => name.startsWith('Mylexus'));
    assert.isAtLeast(classes.length, 9);
    for (const name of classes) {
      const tag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
      assert.isUndefined(customElements.get(tag), tag);
    }
  });

  it('define.js registers every exported class', async () => {
    const library = await import('../../src/index.js');
    await import('../../src/define.js');
    for (const [name, value] of Object.entries(library)) {
      if (!name.startsWith('Mylexus')) continue;
      const tag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
      assert.equal(customElements.get(tag), value as CustomElementConstructor, tag);
    }
  });
});
