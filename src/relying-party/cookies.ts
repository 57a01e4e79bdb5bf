/** The cookie of a signed-in visitor. */
export const sessionCookie = '__Host-mylexus-site-session';
/** The cookie that remembers the sign-ins that began in this browser. */
export const requestsCookie = '__Host-mylexus-site-requests';

/** The value of a cookie; undefined if the browser sent none. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/);
  return pairs.filter((pair) => pair.startsWith(`${name}=`))[0]?.slice(name.length + 1);
}

/**
 * A `Set-Cookie` line. No script reads the cookie, and requests of other sites carry it only when they open a page here.
 *
 * @param seconds 0 deletes the cookie; undefined keeps it until the browser is closed
 */
export const cookieLine = (name: string, value: string, seconds?: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
