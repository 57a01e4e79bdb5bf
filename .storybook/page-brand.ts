import type { BrandEntry, Catalogue } from '../service/brands/catalogue.js';
import { defaultSettings } from '../service/settings.js';
import { configure, type MessageOverrides } from '../src/configure.js';
import text from '../demo/aozora/brands.json?raw';

const { brands: further } = JSON.parse(text) as { brands: BrandEntry[] };

/** The brands of every story's service. */
export const storyBrands: Catalogue = [...defaultSettings.brands, ...further];

/** The brand that the page has now. */
let dressed: string | undefined;

/** Gives the page the look and the words of a brand, and takes those of the brand before away. */
export function dressBrand(name: string): void {
  if (dressed === name) return;
  const { documentElement } = document;
  const find = (brand: string | undefined): BrandEntry | undefined => storyBrands.find((each) => each.brand === brand);
  const [before, now] = [find(dressed), find(name)];
  for (const property of Object.keys(before?.theme ?? {}))
    documentElement.style.removeProperty(`--mylexus-${property}`);
  for (const [property, value] of Object.entries(now?.theme ?? {}))
    documentElement.style.setProperty(`--mylexus-${property}`, value);
  documentElement.dataset['mylexusBrand'] = name;
  // Without a brand's words, the page is one that replaces none.
  if (before?.messages ?? now?.messages) configure({ messages: (now?.messages ?? {}) as MessageOverrides });
  dressed = name;
}
