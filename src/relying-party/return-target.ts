import { basePath } from './paths.js';

/** Longer addresses would not fit into the cookie that remembers them. */
const maxLength = 500;

/**
 * Where the visitor returns to: a page of the site, or its top page for every other address. Absolute, because a path such as
 * `/.//other.example` would lead to another site as a relative address.
 *
 * @param asked a path with query and fragment
 */
export function returnTarget(asked: string | null, origin: string): string {
  const top = `${origin}/`;
  if (!asked?.startsWith('/') || asked.length > maxLength || !URL.canParse(asked, origin)) return top;
  const target = new URL(asked, origin);
  const isOwnRoute = target.pathname === basePath || target.pathname.startsWith(`${basePath}/`);
  return target.origin === origin && !isOwnRoute ? target.href : top;
}
