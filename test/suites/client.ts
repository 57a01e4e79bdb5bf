import {
  idempotencyHeader,
  requestHeader,
  type AnswerOf,
  type Endpoint,
  type FieldError,
  type InputOf,
  type ProblemCode,
} from '../../src/contract/index.js';
import { assertDocumented } from './documented.js';

export type Fetch = (request: Request) => Promise<Response>;

/** An answer, read. */
export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Members of a problem. A test looks at them after it has checked that the answer is one. */
interface ProblemMembers {
  code: ProblemCode;
  triesLeft: number;
  retryAfter: number;
  lockedUntil?: string;
  errors: FieldError[];
}

/** The body of an answer of the endpoint: what a good one holds, or a problem. */
export type BodyOfAnswer<E extends Endpoint> = (AnswerOf<E> extends undefined ? unknown : AnswerOf<E>) & ProblemMembers;

export interface CallOptions {
  headers?: Record<string, string>;
  /** Leaves the header out that a form cannot send. */
  bare?: boolean;
}

interface AnyInput extends CallOptions {
  params?: Record<string, string>;
  body?: unknown;
  idempotencyKey?: string;
}

const pathOf = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** One browser: keeps the service's cookies between calls, and accepts no answer that the OpenAPI document does not allow. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly fetch: Fetch,
    readonly base: string,
    readonly language = 'ja',
  ) {}

  /** Calls an endpoint of the contract. */
  call<E extends Endpoint>(
    endpoint: E,
    ...[input]: Record<string, never> extends InputOf<E> ? [(InputOf<E> & CallOptions)?] : [InputOf<E> & CallOptions]
  ): Promise<Answer<BodyOfAnswer<E>>> {
    const { params, body, idempotencyKey, headers, ...options }: AnyInput = input ?? {};
    return this.send(endpoint.method, pathOf(endpoint.path, params), body, {
      ...options,
      headers: { ...(idempotencyKey !== undefined && { [idempotencyHeader]: idempotencyKey }), ...headers },
    });
  }

  /** Sends anything, also what the contract does not allow. A string is sent as it is, other bodies as JSON. */
  async send(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    const headers = new Headers({ 'Accept-Language': this.language });
    if (method !== 'GET' && !options.bare) headers.set(requestHeader, '1');
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (this.cookies.size)
      headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await this.fetch(new Request(this.base + path, { method, headers, body: text }));
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const answer = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    const read: unknown = type.includes('json') ? JSON.parse(answer) : answer;
    assertDocumented(method, path, response.status, type, read);
    return { status: response.status, headers: response.headers, body: read };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
