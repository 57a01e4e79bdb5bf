import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../scripts/openapi/document.js';

interface Media {
  schema: object;
}
interface Described {
  responses: Record<string, { content?: Record<string, Media> }>;
}

const document = openApiDocument() as { paths: Record<string, Record<string, Described>> };
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'contract', ...document });

const patterns = Object.entries(document.paths).map(([path, operations]) => ({
  path,
  operations,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The operations a call may mean: a literal path before one with a name in it. */
function find(method: string, path: string): { path: string; operation: Described } | undefined {
  const [pathname = ''] = path.split('?');
  return patterns
    .filter(({ operations, pattern }) => pattern.test(pathname) && operations[method])
    .map((each) => ({ path: each.path, operation: each.operations[method] as Described }))
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
}

/**
 * Fails for an answer that the OpenAPI document does not allow for the call: its status, its media type or its body,
 * the code of a problem among it. A path that is not in the document is forbidden or not found.
 */
export function assertDocumented(method: string, path: string, status: number, type: string, body: unknown): void {
  if (method === 'OPTIONS') return;
  const call = `${method} ${path}: ${status} ${JSON.stringify(body)}`;
  const found = find(method.toLowerCase(), path);
  if (!found) {
    assert.ok([403, 404].includes(status), `no such call in the document: ${call}`);
    return;
  }
  const answer = found.operation.responses[status];
  assert.ok(answer, `a status that the document does not name: ${call}`);
  if (!answer.content) {
    assert.equal(body, '', call);
    return;
  }
  const media = type.split(';')[0]?.trim() ?? '';
  assert.ok(answer.content[media], `a media type that the document does not name: ${media}, ${call}`);
  const place = ['paths', found.path, method.toLowerCase(), 'responses', `${status}`, 'content', media, 'schema'];
  const validate = ajv.getSchema(`contract#/${place.map(escaped).join('/')}`);
  assert.ok(validate, call);
  assert.ok(validate(body), `${call}\n${ajv.errorsText(validate.errors)}`);
}
