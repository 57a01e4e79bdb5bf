import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const eta = new Eta({
  views: fileURLToPath(new URL('.', import.meta.url)),
  defaultExtension: '.html',
  tags: ['{{', '}}'],
  useWith: true,
});

/**
 * Renders an HTML file of the demo: `{{= name }}` is escaped, `{{~ name }}` is not.
 *
 * @param path below `demo/`, without `.html`
 * @throws Error when the file names a value that is missing
 */
export const render = (path: string, values: object): string => eta.render(`./${path}`, values);

/** Renders a content file in its host's `layout.html`. The content's `<h1>` is the page's title. */
export function renderInLayout(folder: string, language: Language, name: string, values: object): string {
  const content = render(`${folder}/${language}/${name}`, values);
  const title = /<h1[^>]*>([^<]*)</.exec(content)?.[1]?.trim() ?? '';
  return render(`${folder}/${language}/layout`, { ...values, lang: language, title, content });
}
