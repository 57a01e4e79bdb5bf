import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
import { build as viteBuild, type Rolldown } from 'vite';

/** An integrator's modules, beside the sources: `sideEffects` of the package holds for `src` as for `dist`. */
const folder = resolve('node_modules/.cache/side-effects');
const source = resolve('src');
const entries = {
  class: `import { MylexusLogin } from '${source}/index.js'; console.log(MylexusLogin.name);`,
  alone: `import { MylexusLogin } from '${source}/features/login/login.js'; console.log(MylexusLogin.name);`,
  tag: `import '${source}/define/login.js';`,
  nothing: `import { MylexusLogin } from '${source}/index.js';`,
};
type Entry = keyof typeof entries;

before(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(entries)) writeFileSync(`${folder}/${name}.ts`, text);
});
after(() => rmSync(folder, { recursive: true }));

/** What a page loads at once: the entry's own code, without the chunks that are fetched later. */
const bundlers: Record<string, (entry: Entry) => Promise<string>> = {
  async esbuild(entry) {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [`${folder}/${entry}.ts`],
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
      outdir: folder,
      logLevel: 'silent',
    });
    const chunks = new Map(
      Object.entries(metafile.outputs).map(([path, { imports }]) => [
        resolve(path),
        imports.filter(({ kind }) => kind === 'import-statement').map(({ path: target }) => resolve(target)),
      ]),
    );
    const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
    return [...together(`${folder}/${entry}.js`, chunks)].map((path) => texts.get(path) ?? '').join('\n');
  },
  async vite(entry) {
    const built = (await viteBuild({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: `${folder}/${entry}.ts` } },
    })) as Rolldown.RolldownOutput;
    const chunks = built.output.filter((file) => file.type === 'chunk');
    const first = chunks.find(({ isEntry }) => isEntry)!;
    const paths = together(first.fileName, new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
    return chunks
      .filter(({ fileName }) => paths.has(fileName))
      .map(({ code }) => code)
      .join('\n');
  },
};

function together(entry: string, imports: Map<string, string[]>, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const path of imports.get(entry) ?? []) together(path, imports, found);
  return found;
}

const login = '/api/session';
const registration = '/api/registrations';
const registers = /customElements\.define|\.define\(/;

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name}: a class brings its own code, registers nothing and leaves the other widgets out`, async () => {
    const code = await bundle('class');
    assert.ok(code.includes(login));
    assert.doesNotMatch(code, registers);
    assert.ok(!code.includes(registration));
  });

  test(`${name}: the class of a tag alone brings not even what it may draw later`, async () => {
    const code = await bundle('alone');
    assert.ok(code.includes(login));
    assert.doesNotMatch(code, registers);
    assert.ok(!code.includes('one-time-code'));
  });

  test(`${name}: a definition keeps its registration, and brings one tag`, async () => {
    const code = await bundle('tag');
    assert.match(code, registers);
    assert.ok(code.includes(login));
    assert.ok(code.includes('mylexus-login'));
    assert.ok(!code.includes(registration));
  });

  test(`${name}: an unused import leaves nothing`, async () => {
    assert.ok((await bundle('nothing')).length < 200);
  });
}
