/** Events of the widgets reach the document and the window; there they are typed as on an element. */
type WidgetEvents = {
  [E in keyof HTMLElementEventMap as E extends `mylexus-${string}` ? E : never]: HTMLElementEventMap[E];
};

// Merged into the document's and the window's own: that is the only way to add to them.
/* eslint-disable @typescript-eslint/no-empty-object-type */
declare global {
  interface DocumentEventMap extends WidgetEvents {}
  interface WindowEventMap extends WidgetEvents {}
}

export type { NavigateDetail } from './client/navigate.js';
