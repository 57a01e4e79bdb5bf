/** Tags in templates of Svelte 4 (`on:mylexus-signed-in`) and 5 (`onmylexus-signed-in`). */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Element, Listeners, Properties, Tag } from './props.js';

type Own<T extends Tag> = Attributes<T> & Properties<T> & Listeners<T, 'on'> & Listeners<T, 'on:'>;

type Tags = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<Element<T>>, keyof Own<T>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
