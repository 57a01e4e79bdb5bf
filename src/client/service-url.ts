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
 * The default account service of a page: the `service` of its first `<mylexus-session service>`, also before that element
 * is upgraded; else the page's own origin.
 */
export function defaultService(): string {
  const named = document.querySelector(`${sessionTag}[service]`)?.getAttribute('service');
  return serviceOrigin(named) ?? location.origin;
}
