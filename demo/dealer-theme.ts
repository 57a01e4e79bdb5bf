/**
 * A dealer's look in ten lines, as the theming guide shows it and the demo's dealer has it. Secondary text, hairlines and
 * frames follow from ink and paper.
 */
export const dealerTheme = `:root {
  --mylexus-font: inherit;
  --mylexus-ink: light-dark(#1d2b3a, #e8eef4);
  --mylexus-paper: light-dark(#fff, #10161d);
  --mylexus-accent: light-dark(#005b9f, #7cc0f5);
  --mylexus-radius: 6px;
  --mylexus-space: 3.5px;
  --mylexus-column: 440px;
  --mylexus-motion: 100ms;
}`;

/** The declarations of a theme by name. */
export const declarations = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
