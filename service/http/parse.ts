import * as v from 'valibot';
import { idempotencyHeader, type FieldError } from '../../src/contract/index.js';
import { fieldProblem, fieldsProblem } from '../shared/problem-error.js';

/** The body as the contract has it. Throws `invalid-fields`, without `errors` when it is no JSON. */
export async function parseBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await request.json().catch(() => {
    throw fieldsProblem([]);
  });
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const errors = result.issues.map((issue): FieldError => {
    const missing = issue.input === undefined || issue.input === null;
    return { field: v.getDotPath(issue) ?? '', code: missing ? 'required' : 'format' };
  });
  throw fieldsProblem(errors);
}

/** One key per intent, at most 200 characters. Throws `invalid-fields` without it. */
export function parseIdempotencyKey(request: Request): string {
  const key = request.headers.get(idempotencyHeader)?.trim() ?? '';
  if (!key) throw fieldProblem(idempotencyHeader, 'required');
  if (key.length > 200) throw fieldProblem(idempotencyHeader, 'too-long');
  return key;
}
