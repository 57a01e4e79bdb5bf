/** Text and controls that an edge of a picture would cut. */
import type { Page } from '@playwright/test';

export interface Span {
  top: number;
  bottom: number;
}

/** The lines of text and the controls that reach into `band`, through shadow roots; in CSS pixels from the page's top. */
export function straddling(page: Page, band: Span): Promise<Span[]> {
  return page.evaluate((edge) => {
    const spans: { top: number; bottom: number }[] = [];
    const roots: Node[] = [document.body];
    for (const root of roots) {
      const walker = document.createTreeWalker(root);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
        if (node instanceof Element && !node.matches('input, button')) continue;
        // What is folded has a place too.
        if (!element?.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNode(node);
        // What a scroll box hides is not in the picture.
        const shownUntil = element.closest('[tabindex="0"]')?.getBoundingClientRect().bottom ?? Infinity;
        for (const { top, bottom } of range.getClientRects()) {
          if (top < edge.bottom && bottom > edge.top && top < shownUntil)
            spans.push({ top, bottom: Math.min(bottom, shownUntil) });
        }
      }
    }
    return spans;
  }, band);
}
