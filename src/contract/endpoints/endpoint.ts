import type { BaseIssue, BaseSchema } from 'valibot';
import type { ProblemCode } from '../problem.js';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Marks the type of a request body. The schema that checks it is the service's (`requests.ts`), not a widget's. */
declare const bodyType: unique symbol;
export interface BodyType<Body> {
  readonly [bodyType]?: Body;
}

/** The request body of an endpoint, as a type alone: nothing of it reaches the widgets' bytes. */
export const type = <Body>(): BodyType<Body> => ({});

/** What the table says of one call besides its method and path. */
export interface Description<Body = unknown, Answer = unknown, Code extends ProblemCode = ProblemCode> {
  /** One sentence, for the OpenAPI document and the guide. */
  readonly summary: string;
  /** The request body; without it there is none. */
  readonly request?: BodyType<Body>;
  /** Schema of the answer of status 200; without it the answer is 204 and empty. */
  readonly answer?: BaseSchema<unknown, Answer, BaseIssue<unknown>>;
  /** Problem codes besides those that every call may be answered with (`commonProblems`). */
  readonly problems: readonly Code[];
  /** The cookie that names whose resource it is. Without it the call needs none. */
  readonly cookie?: 'session' | 'registration';
  /** The call is answered without its cookie, too. With a cookie of something that ended it is `session-expired`. */
  readonly cookieOptional?: true;
  /** The call needs an `Idempotency-Key`: the same key again changes nothing more. */
  readonly idempotent?: true;
  /** Pages of every origin may call it. */
  readonly anyOrigin?: true;
  /** The answer is the same for everybody: it is asked for without cookies. */
  readonly public?: true;
  /** Takes `If-None-Match` and may answer 304. */
  readonly revalidates?: true;
}

export interface Endpoint extends Description {
  readonly method: Method;
  /** Below the service's URL, with `{name}` for what differs from call to call. */
  readonly path: string;
}

/** Problem codes that every call may be answered with; a call of any origin is never `forbidden`. */
export const commonProblems = ['unavailable', 'forbidden'] as const satisfies readonly ProblemCode[];

type Described<M extends Method, Path extends string, D> = D & { readonly method: M; readonly path: Path };

/* @__NO_SIDE_EFFECTS__ */
const endpoint =
  <M extends Method>(method: M) =>
  <const Path extends `/api/${string}`, const D extends Description>(
    path: Path,
    description: D,
  ): Described<M, Path, D> => ({
    method,
    path,
    ...description,
  });

export const get = /* @__PURE__ */ endpoint('GET');
export const post = /* @__PURE__ */ endpoint('POST');
export const patch = /* @__PURE__ */ endpoint('PATCH');
export const del = /* @__PURE__ */ endpoint('DELETE');

/** What a good answer holds; undefined where it is empty. */
export type AnswerOf<E extends Endpoint> = E extends { answer: BaseSchema<unknown, infer Answer, BaseIssue<unknown>> }
  ? Answer
  : undefined;

/** The request body; undefined where there is none. */
export type BodyOf<E extends Endpoint> = E extends { request: BodyType<infer Body> } ? Body : undefined;

/** Codes a call may be answered with. A proxy may limit any call. */
export type ProblemCodeOf<E extends Endpoint> =
  E['problems'][number] | (typeof commonProblems)[number] | 'rate-limited';

type Parameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameter<Rest>
  : never;

/** The values of `{name}` in the path. */
export type ParametersOf<E extends Endpoint> = Record<Parameter<E['path']>, string>;

/** What one call of an endpoint takes. */
export type InputOf<E extends Endpoint> = (Parameter<E['path']> extends never
  ? { params?: never }
  : { params: ParametersOf<E> }) &
  (E extends { request: BodyType<infer Body> } ? { body: Body } : { body?: never }) &
  (E extends { idempotent: true } ? { idempotencyKey: string } : { idempotencyKey?: never });
