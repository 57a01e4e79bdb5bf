/** Completes the compiler's declarations: an import of a tag or its class brings all of its types. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Widget } from '../manifest/types.js';
import { moduleOf } from './widget-types.js';

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is not as expected`);
  writeFileSync(file, changed);
}

export function completeDeclarations(widgets: Widget[], folder: string): void {
  for (const widget of widgets) {
    const name = widget.tagName.replace('mylexus-', '');
    const module = moduleOf(widget);
    rewrite(`${folder}/${module.replace('.js', '.d.ts')}`, (text) => `import '../../events.js';\n${text}`);
    rewrite(`${folder}/define/${name}.d.ts`, (text) => `import '../${module}';\n${text}`);
  }
  // A script without exports.
  rewrite(`${folder}/loader.d.ts`, () => "import './define.js';\nexport {};\n");
}
