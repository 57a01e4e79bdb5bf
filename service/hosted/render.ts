import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Language } from '../shared/language.js';

/** Fills HTML files: `{{= name }}` is escaped, `{{~ name }}` is not. */
export interface Renderer {
  /** Throws when the file names a value that is missing. `path` is below the folder, without `.html`. */
  render(path: string, values: object): string;
  /** A content file in a layout. The content's `<h1>` is the page's title. */
  renderInLayout(layout: string, path: string, values: { readonly lang: Language } & object): string;
}

/** A renderer of the HTML files of a folder. */
export function createRenderer(folder: URL): Renderer {
  const eta = new Eta({
    views: fileURLToPath(folder),
    defaultExtension: '.html',
    tags: ['{{', '}}'],
    useWith: true,
  });
  const render = (path: string, values: object): string => eta.render(`./${path}`, values);
  return {
    render,
    renderInLayout(layout, path, values) {
      const content = render(path, values);
      const title = /<h1[^>]*>([^<]*)</.exec(content)?.[1]?.trim() ?? '';
      return render(layout, { ...values, title, content });
    },
  };
}
