import { fire } from './dom-event.js';

/** Detail of `mylexus-navigate`. */
export interface NavigateDetail {
  /** Absolute URL of the target. */
  url: string;
}

declare global {
  interface HTMLElementEventMap {
    /** Fired before a widget leaves the page. Cancelable: after `preventDefault()` the widget does not navigate. */
    'mylexus-navigate': CustomEvent<NavigateDetail>;
  }
}

/**
 * The absolute URL of a target, relative to the page; undefined for anything but http(s), for instance `javascript:`. A
 * `<base href>` counts only on the page's own origin: an injected one must not choose where a visitor goes after a login.
 */
export function safeUrl(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const base = new URL(document.baseURI);
    const url = new URL(text, base.origin === location.origin ? base : location.href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Fires `mylexus-navigate`; false if the host page prevented it. */
export function announceNavigation(host: HTMLElement, url: string): boolean {
  const detail: NavigateDetail = { url };
  return fire(host, 'mylexus-navigate', { detail, bubbles: true, composed: true, cancelable: true });
}

/** Leaves the page for an http(s) target, unless the host page prevents it. */
export function navigate(host: HTMLElement, target: string): void {
  const url = safeUrl(target);
  if (url && announceNavigation(host, url)) location.assign(url);
}

/**
 * `@click` handler of a link: fires `mylexus-navigate` first, except where the link opens in another tab or window. In a frame,
 * a link to another site replaces the whole page: the hosted pages refuse to be framed.
 *
 * @param first - what is done before; the link is not followed when it resolves to true
 */
export function onLinkClick(host: HTMLElement, first?: false | (() => Promise<unknown>)): (event: MouseEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.currentTarget as HTMLAnchorElement;
    const { href, origin } = link;
    if (first) {
      event.preventDefault();
      void first()
        .catch(() => false)
        .then((done) => done || navigate(host, href));
      return;
    }
    if (window !== top && origin !== location.origin) link.target = '_top';
    if (!announceNavigation(host, href)) event.preventDefault();
  };
}
