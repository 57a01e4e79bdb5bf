import type { Lookup } from './colours.js';
import { widgets } from './manifest.js';
import { tokensOf } from './token.js';

export { tiers, type Token } from './token.js';

/** Every token of every widget, from the manifest. */
export const publicTokens = tokensOf([...widgets.values()].flatMap(({ cssProperties }) => cssProperties));

const defaults = new Map(publicTokens.map(({ name, value }) => [`--mylexus-${name}`, value]));

/** What is in force where a page sets some tokens, by their whole names. */
export const lookupOver =
  (set: ReadonlyMap<string, string>): Lookup =>
  (name) =>
    set.get(name) || defaults.get(name);
