import { format, resolveConfig } from 'prettier';
import { openApiDocument } from './document.js';

/** The document as it is kept. */
export const formattedDocument = async (): Promise<string> =>
  format(JSON.stringify(openApiDocument()), {
    ...(await resolveConfig('docs/openapi.json')),
    filepath: 'docs/openapi.json',
  });
