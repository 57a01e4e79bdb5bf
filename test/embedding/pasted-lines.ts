import { readFileSync } from 'node:fs';

/** The lines that the README tells page authors to paste, with the demo's host. */
export function pastedLines(id: string): string {
  const [lines] = /^```html\n[\s\S]*?^```/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  return lines!.replaceAll(/```(?:html)?\n?/g, '').replaceAll('https://id.example.jp', id);
}
