/**
 * Begins a new widget: its files, and its line wherever widgets are listed.
 *
 *     npm run generate -- service-history "Past visits of a car." "入庫履歴" "Service history"
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { checkWidget, listings, newFiles, type NewWidget } from './widget-files.js';

const [name = '', summary = '', ja = '', en = ''] = process.argv.slice(2);
const widget: NewWidget = { name, summary, ja, en };
checkWidget(widget);

const files = newFiles(widget);
const taken = Object.keys(files).find((path) => existsSync(path));
if (taken) throw new Error(`${taken} is there already.`);
for (const [path, change] of Object.entries(listings)) files[path] = change(readFileSync(path, 'utf8'), widget);

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(path);
}
console.log(`\n<mylexus-${name}> is there. Next: what it shows, a story and a test for every state, npm test.`);
