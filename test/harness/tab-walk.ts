import type { WidgetPage } from './widget-page.js';

/** Presses Tab from before the widget until the focus is behind it. Returns what had the focus, in order. */
export async function tabWalk(
  page: WidgetPage,
  look: (focused: HTMLElement) => void = () => undefined,
): Promise<HTMLElement[]> {
  const [start, end] = [document.createElement('button'), document.createElement('button')];
  page.root.prepend(start);
  page.root.append(end);
  start.focus();
  const passed: HTMLElement[] = [];
  while (passed.length < 80) {
    await page.key('Tab');
    const { focused } = page;
    if (!focused || focused === end) return passed;
    look(focused);
    passed.push(focused);
  }
  throw new Error('Tab does not leave the widget');
}
