import { readdirSync, readFileSync } from 'node:fs';

/** Files of `src/define` that help the others and register nothing. */
const helpers = ['define-element'];

/** The tags without their prefix, one per file of `src/define`: `login` for `mylexus-login`. */
export function definedTags(): string[] {
  return readdirSync('src/define')
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !helpers.includes(name))
    .sort();
}

/** The module of a tag's class below `src` and `dist`, without its ending: `features/login/login`. */
export function classModule(name: string): string {
  const [, path] = /'\.\.\/(features\/[\w-]+\/[\w-]+)\.js'/.exec(readFileSync(`src/define/${name}.ts`, 'utf8')) ?? [];
  if (!path) throw new Error(`src/define/${name}.ts imports no class of src/features`);
  return path;
}
