import { builtService } from './built-service.js';
import { fire } from './dom-event.js';

/**
 * Fired on the document when the service of a widget may have changed: a session provider was added or has changed, or
 * `configure()` was called. Consumers request the context again.
 */
export const providerEvent = 'mylexus-session-provider';

/** What the code of a page decides about the widgets. */
export interface Configuration {
  /**
   * Origin of the account service, http(s), for instance `https://id.example.jp`. Of several, the first is the default;
   * `<mylexus-session service>` chooses among them.
   */
  service: string | readonly string[];
}

/** Detail of `mylexus-configuration-refused`. */
export interface ConfigurationRefusedDetail {
  /** The services in use. */
  configured: readonly string[];
  /** The services of the refused call. */
  refused: readonly string[];
}

declare global {
  interface DocumentEventMap {
    /** Fired on the document when `configure()` is called again with other services. The first ones stay. */
    'mylexus-configuration-refused': CustomEvent<ConfigurationRefusedDetail>;
  }
}

/**
 * Origins of the account services that code has named, the default first. Markup only chooses among them: whoever can
 * inject a tag must not be able to choose who receives a password.
 */
export const services: string[] = builtService ? [builtService] : [];

/** The origin of an absolute URL; undefined for anything but http(s). Ignores `<base href>`, which is markup. */
function originOf(text: string): string | undefined {
  try {
    const { protocol, origin } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Names the account service, once per page, before or after the tags are defined. Needed with the npm package alone: a
 * script of the account service's own origin knows its service. A second call with other services is refused and fires
 * `mylexus-configuration-refused`. On a server it does nothing.
 *
 * @throws TypeError if a service is not an absolute http(s) URL
 */
export function configure({ service }: Configuration): void {
  const named = [service].flat().map((text) => {
    const origin = originOf(text);
    if (!origin) throw new TypeError(`configure: the service is not an http(s) URL: ${text}`);
    return origin;
  });
  // Apps that are rendered on a server call it there too. No tag speaks to the service there.
  if (!globalThis.document) return;
  if (services.length === 0) {
    services.push(...named);
    fire(document, providerEvent);
  } else if (named.join() !== services.join()) {
    const detail: ConfigurationRefusedDetail = { configured: [...services], refused: named };
    fire(document, 'mylexus-configuration-refused', { detail });
  }
}

/** The service that a `service` attribute chooses: the default for an empty one, '' for one that no code has named. */
export function chooseService(attribute: string): string {
  if (!attribute) return services[0] ?? '';
  const origin = originOf(attribute);
  return origin && services.includes(origin) ? origin : '';
}
