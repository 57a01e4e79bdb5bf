import { fromBase64Url } from '../shared/base64url.js';

/** What the browser says about a ceremony (WebAuthn, `CollectedClientData`), as it came. */
export interface ClientData {
  readonly type: unknown;
  readonly challenge: unknown;
  readonly origin: unknown;
  readonly crossOrigin?: unknown;
  readonly topOrigin?: unknown;
}

/** Undefined for what is no JSON object. */
export function readClientData(encoded: string): ClientData | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(encoded)));
    return typeof read === 'object' && read !== null ? (read as ClientData) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the page was no frame, or a frame of one of these origins. A browser may leave `topOrigin` out. */
export const isFramedBy = ({ crossOrigin, topOrigin }: ClientData, topOrigins: readonly unknown[]): boolean =>
  topOrigin === undefined || (crossOrigin === true && topOrigins.includes(topOrigin));
