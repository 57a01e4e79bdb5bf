import type { Settings } from '../settings.js';

/** Whether pages of this origin may call with the visitor's cookies. No Origin header: same origin, or no browser. */
export function isListed(origin: string | null, settings: Settings): boolean {
  return origin === null || origin === settings.origins.id || settings.origins.inline.includes(origin);
}
