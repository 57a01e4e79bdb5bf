import type { Widgets } from './widgets.js';

export type Tag = keyof Widgets;

export type Element<T extends Tag> = Widgets[T]['element'];

/** Attributes, by their names in HTML. */
export type Attributes<T extends Tag> = Widgets[T]['attributes'];

/** Properties that can be set, by their names in JavaScript. */
export type Properties<T extends Tag> = Partial<Pick<Element<T>, Widgets[T]['properties'] & keyof Element<T>>>;

/** Listeners of the widget's own events, as `onmylexus-signed-in` where the prefix is `on`. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [E in Widgets[T]['events'] as `${Prefix}${E}`]?: ((event: HTMLElementEventMap[E]) => void) | undefined;
};

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

/** The same as `onMylexusSignedIn`. */
export type CamelListeners<T extends Tag> = {
  [E in Widgets[T]['events'] as `on${Camel<E>}`]?: ((event: HTMLElementEventMap[E]) => void) | undefined;
};
