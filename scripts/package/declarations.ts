/** Makes the compiler's declarations those of a package: whoever imports a tag or its class gets all of its types. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Widget } from '../manifest/types.js';
import { classModule } from './widget-types.js';

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is not as expected`);
  writeFileSync(file, changed);
}

export function completeDeclarations(widgets: Widget[], folder: string): void {
  for (const widget of widgets) {
    const name = widget.tagName.replace('mylexus-', '');
    const module = classModule(widget);
    rewrite(
      `${folder}/${module.replace('.js', '.d.ts')}`,
      (text) =>
        // What a widget is to its own steps is internal, and left out of its declaration.
        `import '../../events.js';\n${text.replace(/ implements [\w, ]+ \{/, ' {')}`,
    );
    rewrite(`${folder}/define/${name}.d.ts`, (text) => `import '../${module}';\n${text}`);
  }
  // A script of its own: what it declares is nobody's.
  rewrite(`${folder}/loader.d.ts`, () => "import './define.js';\nexport {};\n");
}
