import type { Settings } from '../settings.js';

/**
 * What pages of an origin may do. `inline`: call with the visitor's cookies. `frame`: read who is signed in, and show the
 * service's frames. `none`: only what is the same for every visitor.
 *
 * @param origin null without an Origin header: the same origin, or no browser
 */
export function accessOf(origin: string | null, { origins }: Settings): 'inline' | 'frame' | 'none' {
  if (origin === null || origin === origins.id || origins.inline.includes(origin)) return 'inline';
  return origins.frame.includes(origin) ? 'frame' : 'none';
}
