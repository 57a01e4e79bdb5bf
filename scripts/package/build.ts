/** Completes `dist` after the compiler: what is made from the manifest, and the service for an integrator's tests. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildManifest } from '../manifest/manifest.js';
import { widgetsOf } from '../manifest/types.js';
import { assistantFiles } from './assistant.js';
import { completeDeclarations } from './declarations.js';
import { writeEditorData } from './editors.js';
import { buildMsw } from './msw.js';
import { sharePictures } from './pictures.js';
import { pruneUnreachable } from './prune.js';
import { reactModule, reactTypes } from './react.js';
import { widgetTypes } from './widget-types.js';

const folder = 'dist';
const manifest = await buildManifest();
const widgets = widgetsOf(manifest);

completeDeclarations(widgets, folder);
mkdirSync(`${folder}/jsx`, { recursive: true });
writeFileSync(`${folder}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync('docs/openapi.json', `${folder}/openapi.json`);
writeEditorData(manifest, folder);
for (const [path, text] of Object.entries(
  assistantFiles(widgets, readFileSync('stories/guides/which-page.md', 'utf8')),
)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
writeFileSync(`${folder}/react.js`, reactModule(widgets));
writeFileSync(`${folder}/react.d.ts`, reactTypes(widgets));
writeFileSync(`${folder}/jsx/widgets.d.ts`, widgetTypes(widgets));
for (const file of readdirSync('types')) {
  copyFileSync(`types/${file}`, `${folder}/jsx/${file}`);
  // Types alone; a side-effect import of them has to find something.
  writeFileSync(`${folder}/jsx/${file.replace('.d.ts', '.js')}`, 'export {};\n');
}
sharePictures(folder);
await buildMsw(folder);
pruneUnreachable(folder, JSON.parse(readFileSync('package.json', 'utf8')).exports);
