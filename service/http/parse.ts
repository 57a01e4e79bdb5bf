import * as v from 'valibot';
import { idempotencyHeader, type FieldError } from '../../src/contract/index.js';
import { fieldProblem, fieldsProblem, type ProblemError } from '../shared/problem-error.js';

async function readText(request: Request, limit: number): Promise<string> {
  const tooLong = (): ProblemError => fieldsProblem([]);
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLong();
  // Some browsers have no stream here; there the caller is the page itself.
  const reader = request.body?.getReader();
  if (!reader) return request.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLong();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

async function readJson(request: Request, limit: number): Promise<unknown> {
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw fieldsProblem([]);
  }
}

/**
 * The body as the contract has it; `limit` in bytes. Throws `invalid-fields`, without `errors` when it is no JSON or too
 * long.
 */
export async function parseBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await readJson(request, limit));
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
