import assert from 'node:assert/strict';
import { endpoints, requestHeader } from '../../../src/contract/index.js';

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** A visitor's browser as far as redirects and cookies go. It stays on the id origin: other addresses are only returned. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();

  #process: string;

  constructor(readonly base: string) {
    this.#process = base;
  }

  /** Sends what comes next to another process of the service, as a load balancer does. */
  sendTo(address: string): void {
    this.#process = address;
  }

  /** One request, without following a redirect. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.base);
    const headers = new Headers({ Accept: 'text/html', ...(init.headers as Record<string, string>) });
    const sent = [...this.#cookies].filter(
      ([, { path }]) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    );
    headers.set('Cookie', sent.map(([name, { value }]) => `${name.split(' ')[0]}=${value}`).join('; '));
    const response = await fetch(new URL(url.pathname + url.search, this.#process), {
      ...init,
      headers,
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const equals = pair.indexOf('=');
    const path = attributes.find((each) => /^path=/i.test(each))?.slice('path='.length) ?? '/';
    const key = `${pair.slice(0, equals)} ${path}`;
    const gone = attributes.some((each) => /^max-age=0$|^expires=Thu, 01 Jan 1970/i.test(each));
    if (gone) this.#cookies.delete(key);
    else this.#cookies.set(key, { value: pair.slice(equals + 1), path });
  }

  /** Opens an address and follows redirects on the id origin. Returns the page, or the address of another origin. */
  async open(address: string, init?: RequestInit): Promise<{ url: URL; html: string; status: number }> {
    let url = new URL(address, this.base);
    let response = await this.request(url.href, init);
    for (let hops = 0; response.status === 302 || response.status === 303; hops += 1) {
      assert.ok(hops < 10, `too many redirects, at ${url.href}`);
      url = new URL(response.headers.get('Location') ?? '', url);
      if (url.origin !== new URL(this.base).origin) return { url, html: '', status: response.status };
      response = await this.request(url.href);
    }
    return { url, html: await response.text(), status: response.status };
  }

  /** A call of the contract as a widget sends it. */
  async call(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
    const response = await this.request(path, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', [requestHeader]: '1' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  async signIn(email = 'taro@example.jp', password = 'Taro_2022'): Promise<void> {
    const { method, path } = endpoints.signIn;
    const { status } = await this.call(method, path, { email, password });
    assert.equal(status, 200);
  }

  async signOut(): Promise<void> {
    await this.call(endpoints.signOut.method, endpoints.signOut.path);
  }

  /** What the visitor does on the pages between the site's link and the return to the site. Returns the site's address. */
  async authorize(address: string | URL, answer: 'consent' | 'refusal' = 'consent'): Promise<URL> {
    let page = await this.open(String(address));
    for (let steps = 0; page.url.origin === new URL(this.base).origin; steps += 1) {
      assert.ok(steps < 5, `no way on from ${page.url.href}:\n${page.html}`);
      assert.equal(page.status, 200, `${page.url.href}:\n${page.html}`);
      if (page.html.includes('<mylexus-login')) await this.signIn();
      else if (page.html.includes('<mylexus-consent')) await this.answer(page.url, answer);
      else assert.fail(`an unexpected page at ${page.url.href}:\n${page.html}`);
      page = await this.open(page.url.pathname);
    }
    return page.url;
  }

  async answer(page: URL, answer: 'consent' | 'refusal'): Promise<void> {
    const uid = page.pathname.split('/').at(-1);
    const { status } = await this.call('POST', `/api/interactions/${uid}/${answer}`);
    assert.equal(status, 204);
  }
}
