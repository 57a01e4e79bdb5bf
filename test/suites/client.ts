import { idempotencyHeader, requestHeader } from '../../src/contract/index.js';
import { assertDocumented } from './documented.js';

export type Fetch = (request: Request) => Promise<Response>;

/** An answer, read. `body` is what the JSON holds; tests name its type where they look into it. */
export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface CallOptions {
  headers?: Record<string, string>;
  /** Leaves the header out that a form cannot send. */
  bare?: boolean;
}

/** One browser: keeps the service's cookies between calls, and takes no answer that the OpenAPI document does not name. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly fetch: Fetch,
    readonly base: string,
    readonly language = 'ja',
  ) {}

  async call<Body = any>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<Body>> {
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
    return { status: response.status, headers: response.headers, body: read as Body };
  }

  get = <Body = any>(path: string, options?: CallOptions) => this.call<Body>('GET', path, undefined, options);
  post = <Body = any>(path: string, body?: unknown, options?: CallOptions) =>
    this.call<Body>('POST', path, body, options);
  patch = <Body = any>(path: string, body?: unknown) => this.call<Body>('PATCH', path, body);
  delete = <Body = any>(path: string) => this.call<Body>('DELETE', path);

  /** A post with an idempotency key. */
  confirm = <Body = any>(path: string, key: string = crypto.randomUUID()) =>
    this.call<Body>('POST', path, undefined, { headers: { [idempotencyHeader]: key } });

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
