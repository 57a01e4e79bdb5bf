import type { BaseIssue, BaseSchema } from 'valibot';
import type { ProblemCode } from '../problem.js';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Marks the type of a request body. The schema that checks it is the service's (`requests.ts`), not a widget's. */
declare const bodyType: unique symbol;
export interface BodyType<Body> {
  readonly [bodyType]?: Body;
}

/** The request body of an endpoint, as a type only: it adds nothing to the bundle of a widget. */
/* @__NO_SIDE_EFFECTS__ */
export function type<Body>(): BodyType<Body> {
  return {};
}

/** The description of an endpoint without its method and path. */
export interface Description<Body = unknown, Answer = unknown, Code extends ProblemCode = ProblemCode> {
  /** One sentence, for the OpenAPI document and the guide. */
  readonly summary: string;
  /** The request body; without it there is none. */
  readonly request?: BodyType<Body>;
  /** Schema of the answer of status 200; without it the answer is 204 and empty. */
  readonly answer?: BaseSchema<unknown, Answer, BaseIssue<unknown>>;
  /** Problem codes of this endpoint, besides `commonProblems`. */
  readonly problems: readonly Code[];
  /** The cookie that identifies the session or the registration. Without it the call needs no cookie. */
  readonly cookie?: 'session' | 'registration';
  /** Also answered without the cookie. With a cookie of something that has ended it is `session-expired`. */
  readonly cookieOptional?: true;
  /** The call needs an `Idempotency-Key`: the same key has no further effect and the same answer, another one is `wrong-step`. */
  readonly idempotent?: true;
  /** Pages of every origin may call it. */
  readonly anyOrigin?: true;
  /** The answer does not depend on the visitor: the call is sent without cookies. */
  readonly public?: true;
  /** Takes `If-None-Match` and may answer 304. */
  readonly revalidates?: true;
}

export interface Endpoint extends Description {
  readonly method: Method;
  /** Path below the service's origin, with `{name}` for parameters. */
  readonly path: string;
}

/** Problem codes that every endpoint may answer with. An `anyOrigin` endpoint never answers `forbidden`. */
export const commonProblems = ['unavailable', 'forbidden'] as const satisfies readonly ProblemCode[];

/** Every code that a call of the endpoint may be refused with: its own, the common ones, and that of a value in its path. */
export function problemsOf({ path, problems, anyOrigin }: Endpoint): ProblemCode[] {
  const values: ProblemCode[] = path.includes('{') ? ['invalid-fields'] : [];
  const codes = new Set<ProblemCode>([...problems, ...commonProblems, ...values]);
  if (anyOrigin) codes.delete('forbidden');
  return [...codes];
}

type Described<M extends Method, Path extends string, D> = D & { readonly method: M; readonly path: Path };
type Path = `/api/${string}`;

// Bundlers drop an endpoint that nothing uses because these functions are marked as free of side effects.

/* @__NO_SIDE_EFFECTS__ */
export function get<const P extends Path, const D extends Description>(
  path: P,
  description: D,
): Described<'GET', P, D> {
  return { method: 'GET', path, ...description };
}

/* @__NO_SIDE_EFFECTS__ */
export function post<const P extends Path, const D extends Description>(
  path: P,
  description: D,
): Described<'POST', P, D> {
  return { method: 'POST', path, ...description };
}

/* @__NO_SIDE_EFFECTS__ */
export function patch<const P extends Path, const D extends Description>(
  path: P,
  description: D,
): Described<'PATCH', P, D> {
  return { method: 'PATCH', path, ...description };
}

/* @__NO_SIDE_EFFECTS__ */
export function del<const P extends Path, const D extends Description>(
  path: P,
  description: D,
): Described<'DELETE', P, D> {
  return { method: 'DELETE', path, ...description };
}

/** The type of a successful answer; undefined where it is empty. */
export type AnswerOf<E extends Endpoint> = E extends { answer: BaseSchema<unknown, infer Answer, BaseIssue<unknown>> }
  ? Answer
  : undefined;

/** The request body; undefined where there is none. */
export type BodyOf<E extends Endpoint> = E extends { request: BodyType<infer Body> } ? Body : undefined;

/** Problem codes that an endpoint may answer with. A proxy may rate-limit any call. */
export type ProblemCodeOf<E extends Endpoint> =
  E['problems'][number] | (typeof commonProblems)[number] | 'rate-limited';

type Parameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameter<Rest>
  : never;

/** The values of `{name}` in the path. */
export type ParametersOf<E extends Endpoint> = Record<Parameter<E['path']>, string>;

/** The input of a call. */
export type InputOf<E extends Endpoint> = (Parameter<E['path']> extends never
  ? { params?: never }
  : { params: ParametersOf<E> }) &
  (E extends { request: BodyType<infer Body> } ? { body: Body } : { body?: never }) &
  (E extends { idempotent: true } ? { idempotencyKey: string } : { idempotencyKey?: never });
