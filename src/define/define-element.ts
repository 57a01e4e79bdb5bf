import { fire } from '../client/dom-event.js';
import { version } from '../client/version.js';

/** Detail of `mylexus-duplicate-definition`. */
export interface DuplicateDetail {
  tag: string;
  /** Version of the copy that provides the tag; undefined for anything else than a class of this library. */
  version: string | undefined;
  /** Version of the copy that found the tag registered. */
  otherVersion: string;
}

declare global {
  interface DocumentEventMap {
    'mylexus-duplicate-definition': CustomEvent<DuplicateDetail>;
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
    const detail: DuplicateDetail = { tag, version: (existing as { version?: string }).version, otherVersion: version };
    fire(document, 'mylexus-duplicate-definition', { detail });
  }
}
