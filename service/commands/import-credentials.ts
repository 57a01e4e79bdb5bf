/** `import-credentials FILE`: writes cards and IDs from a CSV or NDJSON file into the database. Exit code 2: with rejects. */
import { parseArgs } from 'node:util';
import { todayInJapan } from '../../src/input/index.js';
import { importCredentials } from '../import/import.js';
import { runOnStore } from './environment.js';
import { UsageError } from './run.js';

/** Lines between two signs of progress. */
const linesPerSign = 100_000;

const count = (number: number): string => number.toLocaleString('en');

const { positionals } = parseArgs({ allowPositionals: true });
const [path, ...others] = positionals;
if (!path || others.length > 0) throw new UsageError('Name one file.');

await runOnStore(async (store, { settings }) => {
  let shown = 0;
  const summary = await importCredentials(store, path, {
    idLength: settings.credentialIdLength,
    brands: settings.brands,
    today: todayInJapan(),
    onProgress({ line }) {
      if (line < shown + linesPerSign) return;
      shown = line;
      console.log(`${count(line)} lines`);
    },
  });
  const { resumedAfter, line, inserted, updated, unchanged, rejected, rejectsPath } = summary;
  if (resumedAfter > 0) console.log(`Went on after line ${count(resumedAfter)}.`);
  console.log(
    `${count(line)} lines: ${count(inserted)} inserted, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(rejected)} rejected`,
  );
  if (!rejectsPath) return;
  console.log(`The rejected lines and the reasons are in ${rejectsPath}`);
  process.exitCode = 2;
});
