import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const guide = readFileSync('stories/guides/frameworks.md', 'utf8');
const apps = readdirSync('test/frameworks', { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Without indentation: a part of a file stands further left in the guide. */
const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** The code blocks of a framework that are introduced by the name of their file. */
function blocks(framework: string): [file: string, code: string][] {
  const section = guide.split(/^## /m).find((each) => each.toLowerCase().startsWith(`${framework}\n`)) ?? '';
  return [...section.matchAll(/^`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```/gm)].map(([, file = '', code = '']) => [
    file,
    code,
  ]);
}

for (const { name } of apps) {
  test(`the guide's lines for ${name} are those of the tested app`, () => {
    const found = blocks(name);
    assert.ok(found.length > 1, `${found.length} files`);
    for (const [file, code] of found) {
      const text = readFileSync(`test/frameworks/${name}/${file}`, 'utf8');
      assert.ok(lines(text).includes(lines(code)), `${file}\n${code}`);
    }
  });

  test(`the guide names the version of ${name} that is tested`, () => {
    const { dependencies } = JSON.parse(readFileSync(`test/frameworks/${name}/package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const version = dependencies[{ angular: '@angular/core', solid: 'solid-js' }[name] ?? name] ?? '';
    const named = new RegExp(`^\\| ${name} +\\| ([\\d.]+) `, 'im').exec(guide)?.[1];
    assert.equal(named, /^\d+\.\d+/.exec(version)?.[0]);
  });

  test(`${name} has a test, and pins its packages to versions`, () => {
    assert.ok(existsSync(`test/frameworks/${name}.test.ts`));
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(`test/frameworks/${name}/package.json`, 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, dependency);
    }
  });
}

test('every code block of the guide names its file, or is a command', () => {
  const all = [...guide.matchAll(/^```(?!sh)\w+$/gm)].length;
  const named = apps.flatMap(({ name }) => blocks(name)).length;
  assert.equal(named, all);
});
