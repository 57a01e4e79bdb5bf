import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../service/openapi/document.js';
import { withCallTable } from './guide.js';

const formatted = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

/** The files that are made from the table of endpoints, by path, as they should be. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const [document, guide] = ['docs/openapi.json', 'stories/guides/backend.md'] as const;
  return {
    [document]: await formatted(JSON.stringify(openApiDocument()), document),
    [guide]: await formatted(withCallTable(readFileSync(guide, 'utf8')), guide),
  };
}
