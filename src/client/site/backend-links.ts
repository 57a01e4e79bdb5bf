import type { HostedPages } from './links.js';

/** Longer targets do not fit into the cookie in which the site's server keeps them. */
const maxLength = 500;

const plain = (url: string): string => url.replace(/[?#].*/, '');

/** Where a link returns to: the target that it names, if it is of this origin, else this page with its query and fragment. */
function targetOf(href: string): string {
  const named = new URL(href).searchParams.get('return_to') ?? '';
  const own = named.startsWith(`${location.origin}/`) && named !== plain(location.href);
  const { pathname, search, hash } = own ? new URL(named) : location;
  const target = pathname + search + hash;
  return target.length > maxLength ? pathname : target;
}

/**
 * Leads the widgets' links to the hosted pages to the site's own login instead. They change when they are used, by a press, a
 * middle click or the context menu: a new tab goes the same way. Where this code fails to load, they stay what they are.
 *
 * @param login - the site's address that begins a sign-in, an absolute URL
 */
export function leadLinks(service: string, policy: Promise<{ hosted: HostedPages }>, login: string): void {
  const hosted: HostedPages = { login: `${service}/login`, registration: `${service}/register` };
  policy.then(
    (named) => Object.assign(hosted, named.hosted),
    () => undefined,
  );
  /** What a link was before: the page's address may change until it is used again. */
  const before = new WeakMap<Element, { from: string; to: string }>();

  const lead = (event: Event): void => {
    const path = event.composedPath().filter((target) => target instanceof Element);
    const [link] = path.filter((element) => element instanceof HTMLAnchorElement);
    if (!link || !path.some(({ localName }) => localName.startsWith('mylexus-'))) return;
    const known = before.get(link);
    const from = known?.to === link.href ? known.from : link.href;
    const isRegistration = plain(from) === plain(hosted.registration);
    if (!isRegistration && plain(from) !== plain(hosted.login)) return;
    const { lang } = document.documentElement;
    const query = new URLSearchParams({
      return_to: targetOf(from),
      ...(lang && { lang }),
      ...(isRegistration && { prompt: 'create' }),
    });
    link.href = `${login}?${query}`;
    // The account service refuses to be framed.
    if (self !== top) link.target = '_top';
    before.set(link, { from, to: link.href });
  };
  // Before the handlers of the widget, which announce the address.
  for (const type of ['click', 'auxclick', 'contextmenu']) addEventListener(type, lead, true);
}
