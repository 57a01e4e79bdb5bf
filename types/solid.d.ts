/** Tags in JSX of Solid: attributes, `prop:returnTo`, `on:mylexus-signed-in`. */
import type { JSX } from 'solid-js';
import type { Attributes, Element, Listeners, Properties, Tag } from './props.js';

type Own<T extends Tag> = Attributes<T> &
  Listeners<T, 'on:'> & { [P in keyof Properties<T> & string as `prop:${P}`]?: Properties<T>[P] };

type Tags = {
  [T in Tag]: Own<T> & Omit<JSX.HTMLAttributes<Element<T>>, keyof Own<T>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
