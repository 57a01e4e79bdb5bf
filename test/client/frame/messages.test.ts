import { assert } from '@open-wc/testing';
import { frameTokens } from '../../../src/client/frame/messages.js';
import { tokens } from '../../../src/styles/tokens.js';

describe('the messages between a page and a frame', () => {
  it('carry every token of the style sheet', () => {
    const used = [...tokens.cssText.matchAll(/var\(\s*--mylexus-([\w-]+)/g)].map(([, name]) => name!);
    assert.sameMembers([...frameTokens], [...new Set(used)]);
  });
});
