/** Writes the contract as an OpenAPI document to `docs/openapi.json`. */
import { writeFileSync } from 'node:fs';
import { formattedDocument } from './openapi/format.js';

writeFileSync('docs/openapi.json', await formattedDocument());
