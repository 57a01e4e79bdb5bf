import { createRenderer } from '../service/hosted/render.js';
import type { Language } from '../service/shared/language.js';

export { languages, type Language } from '../service/shared/language.js';

const views = createRenderer(new URL('.', import.meta.url));

/**
 * Renders an HTML file of the demo: `{{= name }}` is escaped, `{{~ name }}` is not.
 *
 * @param path below `demo/`, without `.html`
 * @throws Error when the file names a value that is missing
 */
export const render = views.render;

/** Renders a content file in its host's `layout.html`. The content's `<h1>` is the page's title. */
export const renderInLayout = (folder: string, language: Language, name: string, values: object): string =>
  views.renderInLayout(`${folder}/${language}/layout`, `${folder}/${language}/${name}`, { ...values, lang: language });
