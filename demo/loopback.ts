import { request as send, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Every name is this machine's. Node asks for one address or for all of them. */
const lookup: NonNullable<RequestOptions['lookup']> = (_, { all }, callback) =>
  all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** The same options without the dispatcher of the OpenID provider: it refuses addresses of private networks. */
const withoutDispatcher = ({ ...init }: RequestInit & { dispatcher?: unknown } = {}): RequestInit => {
  delete init.dispatcher;
  return init;
};

/**
 * Calls the demo's sites, which are on this machine: Node does not find every name of `*.localhost`, and its own `fetch` sends no
 * other `Host` than the address.
 */
export const fetchOnLoopback: typeof fetch = async (input, init) => {
  const request = new Request(input, withoutDispatcher(init));
  const body = Buffer.from(await request.arrayBuffer());
  const { url, method, signal } = request;
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers: Object.fromEntries(request.headers), lookup, signal }, (answer) => {
      const headers = new Headers();
      for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
        for (const value of values) headers.append(name, value);
      }
      const status = answer.statusCode ?? 0;
      buffer(answer).then(
        (content) => resolve(new Response(content.length > 0 ? new Uint8Array(content) : null, { status, headers })),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
};
