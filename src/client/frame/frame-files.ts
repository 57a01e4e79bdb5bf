import type { Locale } from '../../i18n/messages.js';

/**
 * What the account service's page for a frame of this tag runs, by language: paths of built files. Filled in by the build of
 * a tag's own file (`ownFile` in `scripts/cdn-plugins.ts`). Empty in the npm package, which knows no names, and behind
 * the loader, where page and frame run the same files.
 */
export const frameFiles: Readonly<Record<Locale, readonly string[]>> = { ja: [], en: [] };
