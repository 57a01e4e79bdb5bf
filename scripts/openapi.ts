/** Writes what is made from the table of endpoints: `docs/openapi.json` and the table of calls in the guide. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './openapi/generated.js';

for (const [path, text] of Object.entries(await generatedFiles())) writeFileSync(path, text);
