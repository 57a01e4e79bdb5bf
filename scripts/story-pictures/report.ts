/** A page that shows kept, present and difference pictures beside each other. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type Finding } from './compare.js';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const styles = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { margin: 3rem auto; padding: 0 2rem; max-width: 100rem; }
  h1 { font-size: 1.5rem; font-weight: 400; }
  h2 { font-size: 1rem; font-weight: 600; margin: 4rem 0 0; }
  p { margin: 0 0 1rem; color: color-mix(in srgb, CanvasText 65%, Canvas); }
  .pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; align-items: start; }
  figure { margin: 0; }
  figcaption { font-size: 0.85rem; }
  img { display: block; max-width: 100%; outline: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
`;

function section(finding: Finding): string {
  const { name, what } = finding;
  const sides = what === 'new' ? ['now'] : what === 'gone' ? ['kept'] : ['kept', 'now', 'difference'];
  const figures = sides.map((side) => {
    const file = `${side}/${encodeURIComponent(name)}`;
    return `<figure><figcaption>${side}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${side}"></a></figure>`;
  });
  const title = name.replace(/\.(\d+)\.png$/, ', $1 px');
  return `<h2>${escape(title)}</h2><p>${escape(describe(finding))}</p><div class="pictures">${figures.join('')}</div>`;
}

/**
 * Writes the page into `folder`, beside the pictures of now.
 *
 * @param kept where the kept pictures are
 */
export function writeReport(folder: string, kept: string, title: string, findings: Finding[]): void {
  for (const side of ['kept', 'difference']) mkdirSync(join(folder, side), { recursive: true });
  for (const finding of findings) {
    const { name, what } = finding;
    if (what !== 'new') copyFileSync(join(kept, name), join(folder, 'kept', name));
    if ('difference' in finding) writeFileSync(join(folder, 'difference', name), finding.difference);
  }
  const body = findings.map(section).join('\n') || '<p>No differences.</p>';
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of stories</title><style>${styles}</style>`;
  writeFileSync(join(folder, 'index.html'), `${head}<h1>${escape(title)}</h1>\n${body}\n</html>\n`);
}
