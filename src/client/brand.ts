import type { Brand } from '../contract/brand.js';

/** The brand of a page that names none. */
export const defaultBrand: Brand = 'lexus';

/** The brand of the page around a widget: of the nearest `mylexus-session`, or as a page of the account service names it. */
export function brandOf(host: Element): Brand {
  const around = host.closest<HTMLElement & { brand?: Brand }>('mylexus-session,[data-mylexus-brand]');
  return around?.brand ?? around?.dataset['mylexusBrand'] ?? defaultBrand;
}
