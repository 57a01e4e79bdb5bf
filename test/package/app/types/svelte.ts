import type {} from 'mylexus-widgets/jsx/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const login: SvelteHTMLElements['mylexus-login'] = {
  'return-to': '/',
  lang: 'en',
  'onmylexus-signed-in': (event) => event.detail.displayName,
};
// @ts-expect-error there is no such brand
export const wrong: SvelteHTMLElements['mylexus-session'] = { brand: 'honda' };
