/** What pictures of stories need. */
import type { Page } from '@playwright/test';

/**
 * Runs in the page before anything else: countdowns stand still, and the codes of mails, which are the only random values
 * shown, count up.
 */
function fixChanging(): void {
  performance.now = () => 0;
  const page = globalThis as never as { lastCode: number };
  page.lastCode = 123_456;
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (box) => {
    if (!(box instanceof Uint32Array) || box.length > 1) return draw(box);
    page.lastCode += 1;
    box[0] = page.lastCode;
    return box;
  };
}

/** What changes by itself stands still in the page: to be called before it is opened. */
export const holdStill = async (page: Page): Promise<void> => {
  await page.clock.setFixedTime('2026-10-01T10:00:00+09:00');
  await page.addInitScript(fixChanging);
};

/** Runs in the page: resolves when fonts and images are loaded. Lazy images outside the window are loaded too. */
export async function loadAll(): Promise<void> {
  await document.fonts.ready;
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(element instanceof HTMLImageElement)) continue;
      element.loading = 'eager';
      await element.decode().catch(() => undefined);
    }
  }
}
