/** The files of a new widget, and its lines in the files that list widgets. Pure: texts in, texts out. */

export interface NewWidget {
  /** Tag without its prefix: lower case, words by hyphens. */
  name: string;
  /** One English sentence for the doc comment and the tables, with its full stop. */
  summary: string;
  /** The first heading. */
  ja: string;
  en: string;
}

/** Throws when it is no name of a tag, or a text is missing. */
export function checkWidget({ name, summary, ja, en }: NewWidget): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`"${name}" is no name: lower case, words by hyphens.`);
  if (!summary.endsWith('.')) throw new Error('The summary is a sentence and ends with a full stop.');
  if (!ja || !en) throw new Error('The heading is needed in Japanese and in English.');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const pascalOf = (name: string): string => name.split('-').map(capital).join('');
const camelOf = (name: string): string =>
  name
    .split('-')
    .map((word, index) => (index ? capital(word) : word))
    .join('');
const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** New files by their paths. */
export function newFiles({ name, summary, ja, en }: NewWidget): Record<string, string> {
  const [pascal, camel] = [pascalOf(name), camelOf(name)];
  const catalogue = (text: string): string => `import type { ${pascal}Messages } from '../messages.js';

export const ${camel}: ${pascal}Messages = {
  ${camel}Heading: ${quote(text)},
};
`;
  return {
    [`src/widgets/${name}/${name}.ts`]: `import { html, type TemplateResult } from 'lit';
import { Catalogue } from '../../i18n/catalogue.js';
import { ${camel} as ja } from '../../i18n/ja/${name}.js';
import type { ${pascal}Messages } from '../../i18n/messages.js';
import { Widget } from '../widget.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/${name}.js')).${camel});

/**
 * ${summary}
 *
 * @csspart heading - the heading
 */
export class Mylexus${pascal} extends Widget<${pascal}Messages> {
  constructor() {
    super(catalogue);
  }

  protected content(): TemplateResult {
    return html\`<h2 part="heading">\${this.t.${camel}Heading}</h2>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-${name}': Mylexus${pascal};
  }
}
`,
    [`src/define/${name}.ts`]: `import { defineElement } from './define-element.js';
import { Mylexus${pascal} } from '../widgets/${name}/${name}.js';

defineElement('mylexus-${name}', Mylexus${pascal});
`,
    [`src/i18n/ja/${name}.ts`]: catalogue(ja),
    [`src/i18n/en/${name}.ts`]: catalogue(en),
    [`stories/${name}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes, type Args } from '../.storybook/attributes.js';

/** ${summary} */
const meta: Meta<Args> = {
  id: '${name}',
  title: ${quote(`Widgets/${name.split('-').map(capital).join(' ')} ${ja}`)},
  component: 'mylexus-${name}',
  render: (args) => html\`<mylexus-${name} \${attributes(args)}></mylexus-${name}>\`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: ${quote(`${ja} ${en}`)} };
`,
    [`test/widgets/${name}/${name}.test.ts`]: `import { assert, html } from '@open-wc/testing';
import '../../../src/define/${name}.js';
import { useMockService } from '../../harness/mock-service.js';
import { WidgetPage } from '../../harness/widget-page.js';

useMockService();

describe('mylexus-${name}', () => {
  it('says what it is, in the language of the page', async () => {
    const page = await WidgetPage.with(html\`<mylexus-${name}></mylexus-${name}>\`);
    assert.strictEqual(page.heading, ${quote(ja)});
    document.documentElement.lang = 'en';
    await page.sees(${quote(en)});
  });
});
`,
    [`.changeset/${name}.md`]: `---
'mylexus-widgets': minor
---

New: \`mylexus-${name}\`. ${summary}
`,
  };
}

/** The text with one more line, in its alphabetical place among those that match. */
function insertLine(text: string, pattern: RegExp, line: string): string {
  const lines = text.split('\n');
  const places = lines.flatMap((each, index) => (pattern.test(each) ? [index] : []));
  const behind = places.filter((index) => (lines[index] ?? '') < line).at(-1);
  if (places.length === 0) throw new Error(`No line like ${String(pattern)}`);
  lines.splice(behind === undefined ? places[0]! : behind + 1, 0, line);
  return lines.join('\n');
}

function withExports(text: string, name: string): string {
  const manifest = JSON.parse(text) as { exports: Record<string, unknown> };
  const at = (path: string): object => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
  const added: [key: string, value: object, group: RegExp][] = [
    [`./${name}`, at(`widgets/${name}/${name}`), /^\.\/[a-z-]+$/],
    [`./define/${name}`, at(`define/${name}`), /^\.\/define\//],
  ];
  for (const [key, value, group] of added) {
    const entries = Object.entries(manifest.exports);
    const last = entries.findLastIndex(
      ([each, target]) =>
        group.test(each) && JSON.stringify(target).includes(key.includes('define') ? '/define/' : '/widgets/'),
    );
    entries.splice(last + 1, 0, [key, value]);
    manifest.exports = Object.fromEntries(entries);
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What changes in files that list widgets, by their paths. */
export const listings: Record<string, (text: string, widget: NewWidget) => string> = {
  'src/define.ts': (text, { name }) => insertLine(text, /^import '\.\/define\//, `import './define/${name}.js';`),
  'src/loader.ts': (text, { name }) =>
    insertLine(text, /^ {2}'mylexus-/, `  'mylexus-${name}': () => import('./define/${name}.js'),`),
  'src/index.ts': (text, { name }) =>
    insertLine(text, /^export \{ Mylexus/, `export { Mylexus${pascalOf(name)} } from './widgets/${name}/${name}.js';`),
  'src/i18n/messages.ts': (text, { name }) =>
    `${text}\nexport interface ${pascalOf(name)}Messages {\n  ${camelOf(name)}Heading: string;\n}\n`,
  'test/widgets/contract.test.ts': (text, { name }) =>
    `${text}\nwidgetSuite({ tag: 'mylexus-${name}', states: { 'signed out': async () => undefined } });\n`,
  'README.md': (text, { name, summary }) =>
    insertLine(text, /^\| `<mylexus-/, `| \`<mylexus-${name}>\` | ${summary.slice(0, -1)} | |`),
  'package.json': (text, { name }) => withExports(text, name),
};
