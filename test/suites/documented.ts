import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../service/openapi/document.js';
import type { EndpointName, ProblemCode } from '../../src/contract/index.js';
import { recordAnswer } from './coverage.js';

interface Media {
  schema: object;
}
interface Operation {
  operationId: EndpointName;
  responses: Record<string, { content?: Record<string, Media> }>;
}

const document = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'contract', ...document });

const patterns = Object.entries(document.paths).map(([path, operations]) => ({
  path,
  operations,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The operation of a call: a literal path goes before one with a name in it. */
function find(method: string, path: string): { path: string; operation: Operation } | undefined {
  const [pathname = ''] = path.split('?');
  return patterns
    .filter(({ operations, pattern }) => pattern.test(pathname) && operations[method])
    .map((each) => ({ path: each.path, operation: each.operations[method] as Operation }))
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
}

/** The endpoint of a call; undefined for a path that is not in the contract. */
export const endpointNameOf = (method: string, path: string): EndpointName | undefined =>
  find(method.toLowerCase(), path)?.operation.operationId;

/**
 * Fails for an answer that the OpenAPI document does not allow for the call: its status, its media type or its body,
 * including the code of a problem. A path that is not in the document is forbidden or not found.
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
  assert.ok(answer, `a status that the document does not allow: ${call}`);
  if (answer.content) assertBody(found.path, method, status, type, body, call);
  else assert.equal(body, '', call);
  const problem = status >= 400 ? (body as { code: ProblemCode }).code : undefined;
  recordAnswer(found.operation.operationId, problem ?? 'answer');
}

function assertBody(path: string, method: string, status: number, type: string, body: unknown, call: string): void {
  const media = type.split(';')[0]?.trim() ?? '';
  const place = ['paths', path, method.toLowerCase(), 'responses', `${status}`, 'content', media, 'schema'];
  const validate = ajv.getSchema(`contract#/${place.map(escaped).join('/')}`);
  assert.ok(validate, `a media type that the document does not allow: ${media}, ${call}`);
  assert.ok(validate(body), `${call}\n${ajv.errorsText(validate.errors)}`);
}
