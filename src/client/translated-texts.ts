const isFont = (node: Node | null | undefined): node is Element => node?.nodeName === 'FONT';

/**
 * Keeps the text nodes of a shadow root when a browser translates the page: it puts a `<font>` element in the place of each.
 * Lit writes into its text nodes, and clears from one to the next. So they come back, empty, before their translation; as
 * soon as Lit writes into one, its translation is removed.
 */
export function keepTexts(root: Node): void {
  const originals = new WeakMap<Node, string>();
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const [added] = addedNodes;
      const [removed] = removedNodes;
      if (target instanceof Text) {
        if (target.data && isFont(target.nextSibling)) target.nextSibling.remove();
      } else if (removed instanceof Text && !removed.isConnected) {
        const [font] = [added, previousSibling, nextSibling].filter(isFont);
        if (!font?.isConnected) continue;
        originals.set(removed, removed.data);
        removed.data = '';
        font.before(removed);
      } else if (added instanceof Text && isFont(removed)) {
        // The visitor wants the original: the browser puts the text node back.
        added.data ||= originals.get(added) ?? '';
      }
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
