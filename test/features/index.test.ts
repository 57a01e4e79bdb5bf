import { assert } from '@open-wc/testing';

describe('the index of the library', () => {
  it('gives every class and registers none of them', async () => {
    const library = await import('../../src/index.js');
    const classes = Object.keys(library).filter((name) => name.startsWith('Mylexus'));
    assert.isAtLeast(classes.length, 9);
    for (const name of classes) {
      const tag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
      assert.isUndefined(customElements.get(tag), tag);
    }
  });

  it('is registered whole by the definition of every tag', async () => {
    const library = await import('../../src/index.js');
    await import('../../src/define.js');
    for (const [name, value] of Object.entries(library)) {
      if (!name.startsWith('Mylexus')) continue;
      const tag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
      assert.equal(customElements.get(tag), value as CustomElementConstructor, tag);
    }
  });
});
