/** The reset sheets that the design system of Japan's Digital Agency (DADS) names, as a page would load them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from 'tailwindcss';

const require = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(require.resolve(file), 'utf8');

/**
 * By name: the text of each sheet. Tailwind's is compiled, because it asks for values of the theme. What kiso keeps free for a
 * scrollbar makes the whole page narrower, which is no matter of a widget.
 */
export const resetSheets = async (): Promise<Record<string, string>> => ({
  Normalize: read('normalize.css'),
  'Bootstrap Reboot': read('bootstrap/dist/css/bootstrap-reboot.css'),
  'Tailwind Preflight': (await compile(read('tailwindcss/preflight.css'))).build([]),
  'Eric Meyer’s reset': read('reset-css'),
  'kiso.css': read('kiso.css').replace('scrollbar-gutter: stable;', ''),
});
