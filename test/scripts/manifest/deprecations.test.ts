import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { withDeprecation } from '../../../scripts/manifest/deprecations.js';
import { widgetsOf, type Item, type Manifest, type Widget } from '../../../scripts/manifest/types.js';
import { assistantFiles } from '../../../scripts/package/assistant.js';
import { widgetTypes } from '../../../scripts/package/widget-types.js';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'deprecations-'));
after(() => rmSync(folder, { recursive: true }));

/** The widget of a source, by the analyzer and the plugins of the library. */
async function widgetOf(name: string, members: string, tags = ''): Promise<Widget> {
  const file = join(folder, `${name}.ts`);
  writeFileSync(
    file,
    `/**
 * A widget.
 *
 * @fires {CustomEvent<null>} mylexus-old - fired before (deprecated since 0.3.0: use \`mylexus-new\`)
 * @fires {CustomEvent<null>} mylexus-new - fired after
 * @csspart old - a part (deprecated since 0.4.0: use \`new\`)
 * @slot old - a slot (deprecated since 0.4.0: use \`new\`)${tags}
 */
export class MylexusOld extends HTMLElement {
  static properties = { returnUrl: { attribute: 'return-url' }, returnTo: { attribute: 'return-to' } };
${members}
  /** A URL. */
  returnTo = '';
}
defineElement('mylexus-old', MylexusOld);
`,
  );
  const config = join(folder, `${name}.config.js`);
  const base = "import base from '../../custom-elements-manifest.config.js';";
  writeFileSync(config, `${base} export default { ...base, globs: ['${file}'] };`);
  const [widget] = widgetsOf(
    (await cli({ argv: ['analyze', '--quiet', '--config', config], noWrite: true })) as Manifest,
  );
  return widget!;
}

const property = '  /**\n   * An old URL.\n   * @deprecated since 0.3.0: use `return-to`\n   */\n  returnUrl = "";';
const marker = 'since 0.3.0: use `return-to`';
const find = (items: readonly Item[], name: string): Item => items.find((each) => each.name === name)!;

test('a marker is in the manifest, for a class, a property with its attribute, an event, a part and a slot', async () => {
  const widget = await widgetOf('right', property, '\n * @deprecated since 0.5.0: use `mylexus-login`');
  assert.equal(widget.deprecated, 'since 0.5.0: use `mylexus-login`');
  assert.equal(find(widget.members, 'returnUrl').deprecated, marker);
  assert.equal(find(widget.attributes, 'return-url').deprecated, marker);
  assert.equal(find(widget.attributes, 'return-to').deprecated, undefined);
  assert.deepEqual(
    [find(widget.events, 'mylexus-old'), find(widget.cssParts, 'old'), find(widget.slots, 'old')].map((item) => [
      item.description,
      item.deprecated,
    ]),
    [
      ['fired before', 'since 0.3.0: use `mylexus-new`'],
      ['a part', 'since 0.4.0: use `new`'],
      ['a slot', 'since 0.4.0: use `new`'],
    ],
  );
  assert.equal(find(widget.events, 'mylexus-new').deprecated, undefined);
});

test('types, skill and documentation print the marker of the manifest', async () => {
  const widget = await widgetOf('printed', property);
  // The types name the module of the tag, so the tag has to be one of the library.
  const types = widgetTypes([{ ...widget, tagName: 'mylexus-login' }]);
  assert.ok(types.includes(`/** An old URL. @deprecated ${marker} */\n      'return-url'?: `));
  const skill = assistantFiles([widget], '# Pages\n')['skills/mylexus-widgets/SKILL.md']!;
  assert.ok(skill.includes(`: An old URL. Deprecated ${marker}\n`));
  assert.equal(withDeprecation(find(widget.attributes, 'return-url')), `An old URL. Deprecated ${marker}`);
  assert.equal(withDeprecation(find(widget.attributes, 'return-to')), 'A URL.');
});

test('another form is refused, with the place', async () => {
  for (const text of ['', 'use `return-to`', 'since 0.3.0', 'since 0.3: use `return-to`']) {
    const wrong = property.replace(marker, text);
    await assert.rejects(widgetOf(`wrong-${text.length}`, wrong), /MylexusOld returnUrl: “@deprecated since/, text);
  }
});
