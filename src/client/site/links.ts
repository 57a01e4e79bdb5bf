/** The hosted pages that begin a sign-in, absolute URLs. */
export interface HostedPages {
  login: string;
  registration: string;
}

const plain = (url: string): string => url.replace(/[?#].*/, '');

/** The hosted page that a link leads to; undefined for any other link. */
function pageOf({ href }: HTMLAnchorElement, hosted: HostedPages): keyof HostedPages | undefined {
  return (['login', 'registration'] as const).filter((page) => plain(hosted[page]) === plain(href))[0];
}

/** Where a link returns to: the target that it names, if it is of this origin, else this page with its query and fragment. */
function placeOf({ href }: HTMLAnchorElement): string {
  const named = new URL(href).searchParams.get('return_to') ?? '';
  const own = named.startsWith(`${location.origin}/`) && named !== plain(location.href);
  return own ? named : location.href;
}

/**
 * Calls `signIn` instead of following a link of a widget, or in its fallback content, to a hosted page. The links stay what
 * they are: where this code fails to load, and in a new tab or window, they lead to the hosted page.
 */
export function watchLinks(
  service: string,
  policy: Promise<{ hosted: HostedPages }>,
  signIn: (page: keyof HostedPages, place: string, href: string) => void,
): void {
  const hosted: HostedPages = { login: `${service}/login`, registration: `${service}/register` };
  policy.then(
    (named) => Object.assign(hosted, named.hosted),
    () => undefined,
  );
  // Behind the handlers of the widget and of the page, which may have prevented the navigation.
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const path = event.composedPath().filter((target) => target instanceof Element);
    const [link] = path.filter((element) => element instanceof HTMLAnchorElement);
    if (!link || link.target || !path.some(({ localName }) => localName.startsWith('mylexus-'))) return;
    const page = new URL(link.href).origin === service && pageOf(link, hosted);
    if (!page) return;
    event.preventDefault();
    signIn(page, placeOf(link), link.href);
  });
}
