import { sessionTag } from './context.js';

/** Origin of an account service; undefined for anything but http(s). */
export function serviceOrigin(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const { protocol, origin } = new URL(text, document.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The account service of a page: what its first `<mylexus-session service>` says, wherever it stands and whether or not it
 * is upgraded yet; else the page's own origin.
 */
export function defaultService(): string {
  const named = document.querySelector(`${sessionTag}[service]`)?.getAttribute('service');
  return serviceOrigin(named) ?? location.origin;
}
