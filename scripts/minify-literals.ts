import type { Plugin } from 'vite';

/** White space of a style sheet that means nothing. A space before `:` stays: `a :hover` is not `a:hover`. */
export function minifyCss(text: string): string {
  return (
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      // Between selectors, and in calc() around what needs no space there.
      .replace(/ (>|\*) /g, '$1')
      .replace(/\b0\./g, '.')
      .replace(/ !important/g, '!important')
  );
}

/**
 * Line ends with their indentation go between tags, and become one space elsewhere. So two inline elements that stand on
 * lines of their own are drawn without a gap: where one is wanted, it is the style sheet's.
 */
export function minifyHtml(text: string): string {
  return text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ');
}

const minifiers: Record<string, (text: string) => string> = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** Takes the source's layout out of lit's template literals, which a JavaScript minifier must leave alone. */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\b(?:css|html|svg)`/.test(code) || id.includes('node_modules')) return null;
      const edits: { start: number; end: number; text: string }[] = [];
      visit(this.parse(code), (node) => {
        if (node['type'] !== 'TaggedTemplateExpression') return;
        const tag = node['tag'] as { type: string; name?: string };
        const minify = tag.type === 'Identifier' ? minifiers[tag.name ?? ''] : undefined;
        if (!minify) return;
        for (const { start, end } of (node['quasi'] as { quasis: { start: number; end: number }[] }).quasis) {
          edits.push({ start, end, text: minify(code.slice(start, end)) });
        }
      });
      edits.sort((a, b) => b.start - a.start);
      let result = code;
      for (const { start, end, text } of edits) result = result.slice(0, start) + text + result.slice(end);
      return { code: result, map: null };
    },
  };
}

function visit(node: unknown, found: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const entry of node) visit(entry, found);
  } else if (typeof node === 'object' && node !== null) {
    const fields = node as Record<string, unknown>;
    if (typeof fields['type'] === 'string') found(fields);
    for (const value of Object.values(fields)) visit(value, found);
  }
}
