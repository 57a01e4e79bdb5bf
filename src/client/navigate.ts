/** Detail of `mylexus-navigate`: where the widget is about to take the page. */
export interface NavigateDetail {
  url: string;
}

declare global {
  interface HTMLElementEventMap {
    /** Announced before a widget leaves the page; `preventDefault()` keeps the page and leaves the way to the host. */
    'mylexus-navigate': CustomEvent<NavigateDetail>;
  }
}

/** A target a widget may link to: http(s) or the page's own origin; undefined for anything else (`javascript:`, `data:`). */
export function safeUrl(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text, document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Announces the way out by a cancelable event; true when the host page lets it happen. */
export function announceNavigation(host: HTMLElement, url: string): boolean {
  return host.dispatchEvent(
    new CustomEvent<NavigateDetail>('mylexus-navigate', {
      detail: { url },
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

/** Leaves the page for an allowed target unless the host page prevents it. */
export function navigate(host: HTMLElement, target: string): void {
  const url = safeUrl(target);
  if (url && announceNavigation(host, url)) location.assign(url);
}

/** `@click` of a link: announces first. A link opened in another tab or window is the visitor's own affair. */
export function onLinkClick(host: HTMLElement): (event: MouseEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { href } = event.currentTarget as HTMLAnchorElement;
    if (!announceNavigation(host, href)) event.preventDefault();
  };
}
