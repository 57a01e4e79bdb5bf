/** Tags in JSX of React 18 and 19. React 19 sets properties and listens; React 18 sets attributes only. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Attributes, Element, Listeners, Properties, Tag } from './props.js';

type Own<T extends Tag> = Attributes<T> & Properties<T> & Listeners<T, 'on'>;

type Tags = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<Element<T>>, keyof Own<T>> & ClassAttributes<Element<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
