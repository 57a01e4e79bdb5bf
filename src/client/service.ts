import { builtService } from './built-service.js';
import { setOverride } from '../i18n/locale-controller.js';
import type { MessageOverrides } from '../i18n/messages.js';
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
  service?: string | readonly string[];
  /**
   * Texts in the place of the widgets' own, by language and feature. Those of a later call replace those of this one, and
   * drawn widgets show them. A key that does not exist is ignored; on a development host, the console names it.
   */
  messages?: MessageOverrides;
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
 * Names the account service, once per page, before or after the tags are defined, and replaces texts. The service is needed
 * with the npm package alone: a script of the account service's own origin knows it. A second call with other services is
 * refused and fires `mylexus-configuration-refused`. On a server it does nothing.
 *
 * @throws TypeError if a service is not an absolute http(s) URL
 */
export function configure({ service = [], messages }: Configuration): void {
  const named = [service].flat().map((text) => {
    const origin = originOf(text);
    if (!origin) throw new TypeError(`configure: the service is not an http(s) URL: ${text}`);
    return origin;
  });
  // Apps that are rendered on a server call it there too. No tag speaks to the service there.
  if (!globalThis.document) return;
  if (messages) setOverride(import('../i18n/overrides.js').then(({ withMessages }) => withMessages(messages)));
  if (named.length === 0) return;
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
