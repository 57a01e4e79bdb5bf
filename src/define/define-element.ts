declare global {
  interface DocumentEventMap {
    'mylexus-duplicate-definition': CustomEvent<{ tag: string }>;
  }
}

const told = new Set<string>();

/**
 * Registers a tag. The first definition wins: a second copy of the library never throws, it tells of the clash once per
 * tag by `mylexus-duplicate-definition` on the document.
 */
export function defineElement(tag: string, constructor: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, constructor);
  } else if (existing !== constructor && !told.has(tag)) {
    told.add(tag);
    document.dispatchEvent(new CustomEvent('mylexus-duplicate-definition', { detail: { tag } }));
  }
}
