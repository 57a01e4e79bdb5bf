import { readdirSync } from 'node:fs';

/** Files of `src/define` that help the others and register nothing. */
const helpers = ['define-element'];

/** The tags without their prefix, one per file of `src/define`: `login` for `mylexus-login`. */
export function definedTags(): string[] {
  return readdirSync('src/define')
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !helpers.includes(name))
    .sort();
}
