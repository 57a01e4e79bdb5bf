/** Tags in JSX of Preact, which sets properties where there are any, else attributes, and listens as `onmylexus-signed-in`. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Attributes, Element, Listeners, Properties, Tag } from './props.js';

type Own<T extends Tag> = Attributes<T> & Properties<T> & Listeners<T, 'on'>;

type Tags = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<Element<T>>, keyof Own<T>> & ClassAttributes<Element<T>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
