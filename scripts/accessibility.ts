/** Writes what is made of the criteria: the report in OpenACR and the tables of the guide. */
import { writeFileSync } from 'node:fs';
import { reportFiles } from './accessibility/report.js';

for (const [path, text] of Object.entries(await reportFiles())) writeFileSync(path, text);
