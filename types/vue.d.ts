/** Tags in templates of Vue 3, for Volar and vue-tsc. */
import type { HTMLAttributes } from 'vue';
import type { Attributes, CamelListeners, Element, Properties, Tag } from './props.js';

type Own<T extends Tag> = Attributes<T> & Properties<T> & CamelListeners<T>;

type Tags = {
  [T in Tag]: new () => { $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>>; $el: Element<T> };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
  /** What a page puts into a slot of `mylexus-session`; Vue knows `slot` for components alone. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
