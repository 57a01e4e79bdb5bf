import type { IncomingMessage } from 'node:http';

type Fetch<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

const isSafari = (userAgent: string): boolean =>
  /\bVersion\/[\d.]+ .*\bSafari\//.test(userAgent) && !/\bChrom(?:e|ium)\//.test(userAgent);

/** The cookies with the names that the service gave them. */
const withPrefix = (cookies: string): string =>
  cookies.replaceAll(/(?<!__Host-)\b(mylexus-(?:session|registration|site-session|site-requests))=/g, '__Host-$1=');

/**
 * Safari takes no `Secure` cookie from http://localhost, and so no `__Host-` one either
 * (https://bugs.webkit.org/show_bug.cgi?id=281149). To it the service's cookies go without both, and come back with their
 * names. For the demo on this machine only: a service on the web has https.
 */
export function keepCookiesInSafari<Rest extends unknown[]>(service: Fetch<Rest>): Fetch<Rest> {
  return async (request, ...rest) => {
    if (!isSafari(request.headers.get('User-Agent') ?? '')) return service(request, ...rest);
    const headers = new Headers(request.headers);
    headers.set('Cookie', withPrefix(headers.get('Cookie') ?? ''));
    const answer = await service(new Request(request, { headers }), ...rest);
    const answered = new Headers(answer.headers);
    answered.delete('Set-Cookie');
    for (const line of answer.headers.getSetCookie()) {
      answered.append('Set-Cookie', line.replace('__Host-', '').replace('; Secure', ''));
    }
    return new Response(answer.body, { status: answer.status, headers: answered });
  };
}

/** The same for the OpenID provider, which reads the service's cookies and sets none of them. */
export function cookiesFromSafari({ headers }: IncomingMessage): void {
  if (isSafari(headers['user-agent'] ?? '')) headers.cookie = withPrefix(headers.cookie ?? '');
}
