const colour = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;
const pair = /^light-dark\(\s*(\S+?)\s*,\s*(\S+?)\s*\)$/i;

/** A colour, or one for each scheme. */
function isColour(value: string): boolean {
  const [, light = '', dark = ''] = pair.exec(value) ?? [];
  return colour.test(value) || (colour.test(light) && colour.test(dark));
}

const colours = ['ink', 'ink-soft', 'paper', 'accent', 'error', 'success', 'line', 'line-strong'];
const family = /^(?:'[\p{L}\p{N} -]{1,60}'|[a-z-]{1,30})$/u;
const isFont = (value: string): boolean => value.split(/\s*,\s*/).every((each) => family.test(each));

/** What a brand may set of the widgets' public custom properties: the name without `--mylexus-`, and what its value has to be. */
const properties: Readonly<Record<string, { readonly is: (value: string) => boolean; readonly must: string }>> = {
  ...Object.fromEntries(
    colours.map((name) => [
      name,
      { is: isColour, must: 'must be a colour such as #1d4f91 or light-dark(#1d4f91, #9cc4f2)' },
    ]),
  ),
  radius: { is: (value) => /^\d{1,2}px$/.test(value), must: 'must be pixels, for instance 4px' },
  font: { is: isFont, must: "must be names of fonts, for instance 'Hiragino Mincho ProN', serif" },
};

/** What is wrong with a property of a theme, as the end of a sentence; undefined if nothing is. */
export function mistakeOf(name: string, value: unknown): string | undefined {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!property) return `is no property of a theme; there are ${Object.keys(properties).join(', ')}`;
  return typeof value === 'string' && property.is(value) ? undefined : property.must;
}

/** The theme as a style sheet: for the widgets, and under the names of the hosted pages' own. */
export function themeSheet(theme: Readonly<Record<string, string>>): string {
  const own = Object.entries(theme).filter(([name, value]) => mistakeOf(name, value) === undefined);
  const lines = own.flatMap(([name, value]) => [`  --mylexus-${name}: ${value};`, `  --${name}: ${value};`]);
  return `:root {\n${lines.join('\n')}\n}\n`;
}
