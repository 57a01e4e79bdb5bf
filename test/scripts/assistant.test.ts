import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildManifest } from '../../scripts/manifest/manifest.js';
import { widgetsOf, type Item } from '../../scripts/manifest/types.js';
import { assistantFiles } from '../../scripts/package/assistant.js';

const widgets = widgetsOf(await buildManifest());
const guide = readFileSync('stories/guides/which-page.md', 'utf8');
const files = assistantFiles(widgets, guide);
const skill = files['skills/mylexus-widgets/SKILL.md']!;
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string> };

/** Attributes of every HTML element that the lines use. */
const general = ['slot', 'id', 'class', 'lang', 'style'];
/** Names of the library that are no tag, event or custom property. */
const others = ['mylexus-html', 'mylexus-widgets'];

const names = (items: readonly Item[]): string[] => items.map(({ name }) => name);

/** What a text names that the manifest does not have. */
function unknownNames(text: string): string[] {
  const [tags, events] = [widgets.map(({ tagName }) => tagName), widgets.flatMap((widget) => names(widget.events))];
  const properties = widgets.flatMap(({ cssProperties }) => names(cssProperties));
  const parts = widgets.flatMap(({ cssParts }) => names(cssParts));
  const known = new Set([...tags, ...events, ...properties, ...others]);
  const found = [...text.matchAll(/(?:--)?\bmylexus-[a-z-]*[a-z]/g)].map(([name]) => name);
  const elements = [...text.matchAll(/<(mylexus-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)];
  const attributes = elements.flatMap(([, tag, list = '']) => {
    const own = widgets.find(({ tagName }) => tagName === tag)?.attributes ?? [];
    const used = [...list.matchAll(/([a-z-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
    return used.filter((name) => !names(own).includes(name) && !general.includes(name)).map((name) => `${tag} ${name}`);
  });
  const styled = [...text.matchAll(/::part\(([\w-]+)\)/g)].map(([, name = '']) => name);
  return [
    ...found.filter((name) => !known.has(name)),
    ...attributes,
    ...styled.filter((name) => !parts.includes(name)),
    ...[...text.matchAll(/'mylexus-widgets(\/[\w/-]+)?'/g)]
      .map(([, path = '']) => `.${path}`)
      .filter((path) => !(path in exports)),
  ];
}

test('every tag, attribute, event, part, custom property and entry in them is one of the library', () => {
  for (const text of Object.values(files)) assert.deepEqual(unknownNames(text), []);
});

test('a wrong name is found', () => {
  for (const [text, wrong] of [
    ['<mylexus-sign-in>', 'mylexus-sign-in'],
    ['<mylexus-login returnto="/">', 'mylexus-login returnto'],
    ["addEventListener('mylexus-logged-in')", 'mylexus-logged-in'],
    ['--mylexus-colour: red', '--mylexus-colour'],
    ['mylexus-login::part(title)', 'title'],
    ["import 'mylexus-widgets/sign-in'", './sign-in'],
  ] as const) {
    assert.deepEqual(unknownNames(text), [wrong], text);
  }
});

test('the skill has a name and a description, and everything that a page may use of each tag', () => {
  assert.match(skill, /^---\nname: mylexus-widgets\ndescription: .{60,1000}\n---\n\n# /);
  for (const widget of widgets) {
    const own = skill.split(/^### /m).find((each) => each.startsWith(`\`<${widget.tagName}>\``)) ?? '';
    for (const name of [...names(widget.attributes), ...names(widget.events), ...names(widget.cssParts)])
      assert.match(own, new RegExp(`^- \`${name}[ \`(]`, 'm'), `${widget.tagName} ${name}`);
    for (const name of names(widget.cssProperties)) assert.ok(skill.includes(`- \`${name}\`: `), name);
  }
});

test('the skill has the lines of every kind of page with their policy, and no link that only Storybook has', () => {
  const kinds = [...guide.matchAll(/^## (.*)$/gm)].map(([, kind = '']) => kind);
  assert.equal(kinds.length, 5);
  for (const kind of kinds) {
    const own = skill.split(/^### /m).find((each) => each.startsWith(kind)) ?? '';
    assert.match(own, /```html[^]*mylexus-[^]*```\n\n```\nscript-src /, kind);
  }
  for (const text of Object.values(files)) assert.ok(!text.includes('?path='));
});

test('the links of the overview lead to files of the package', () => {
  const links = [...files['llms.txt']!.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  assert.equal(links.length, 3);
  for (const path of links) assert.ok(path in files || exports[`./${path}`] === `./dist/${path}`, path);
});
