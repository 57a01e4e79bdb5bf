/**
 * A failed assertion about nodes names them by their start tags. Without this, chai prints whole trees, and mocha compares
 * them property by property, through the whole document, which takes minutes. Loaded before the tests by
 * `web-test-runner.config.js`.
 */
import * as testing from '@open-wc/testing/pure';

// Its declarations leave chai out.
const { chai } = testing as unknown as { chai: Chai.ChaiStatic };

function startTags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(startTags);
  if (!(value instanceof Node)) return value;
  if (!(value instanceof Element)) return value.nodeName;
  const attributes = [...value.attributes].map(({ name, value: text }) => ` ${name}="${text}"`);
  return `<${value.localName}${attributes.join('')}>`;
}

chai.use(({ Assertion }, utils) => {
  const { assert } = Assertion.prototype as { assert: (...args: unknown[]) => void };
  Object.assign(Assertion.prototype, {
    assert(this: Chai.AssertionStatic & object, ...args: unknown[]): void {
      if (!utils.test(this as never, args as never)) {
        utils.flag(this as never, 'object', startTags(utils.flag(this as never, 'object')));
        // Expected and actual value.
        for (const place of [3, 4]) if (place in args) args[place] = startTags(args[place]);
      }
      assert.apply(this, args);
    },
  });
});
