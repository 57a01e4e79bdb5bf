import type { Language } from './page.js';
import type { Origins } from './origins.js';

/** What the foot of every hosted page says in the demo. */
export const idNotice =
  ({ index }: Origins) =>
  (language: Language): string =>
    language === 'ja'
      ? `デモサイトです。<a href="${index}/">デモの目次</a>`
      : `Demo site. <a href="${index}/">Index of the demo</a>`;
