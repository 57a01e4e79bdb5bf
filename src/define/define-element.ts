import { fire } from '../client/dom-event.js';

declare global {
  interface DocumentEventMap {
    'mylexus-duplicate-definition': CustomEvent<{ tag: string }>;
  }
}

const announced = new Set<string>();

/**
 * Registers a tag. The first definition wins: a second copy of the library does not throw, but fires
 * `mylexus-duplicate-definition` on the document, once per tag.
 */
export function defineElement(tag: string, constructor: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, constructor);
  } else if (existing !== constructor && !announced.has(tag)) {
    announced.add(tag);
    fire(document, 'mylexus-duplicate-definition', { detail: { tag } });
  }
}
