import type { WidgetPage } from './widget-page.js';
import { find, named } from './states.js';

/** What scrolls sideways, is cut off or is outside of the window. */
export function layoutFaults(page: WidgetPage): string[] {
  const faults: string[] = [];
  const { clientWidth: width, scrollWidth } = document.documentElement;
  if (scrollWidth > width) faults.push(`the page scrolls sideways, ${scrollWidth} px in ${width} px`);
  for (const element of find(page, '*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, svg')) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right > width + 1 || left < -1) faults.push(`${named(element)} is outside of the window`);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.matches('input, select')) continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${named(element)} is cut sideways`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`${named(element)} is cut below`);
  }
  return faults;
}
