/** Milliseconds between two looks while something sticks to the lower edge. */
const interval = 200;

/**
 * Tells the frame's style sheets how much of the frame is below the visitor's window, in the property
 * `--_below-window`: what is fixed to the lower edge would be out of sight. An intersection is the only way to learn it in
 * a frame of another site. Nothing runs while nothing is fixed there.
 *
 * @param element - a widget of a frame page: it draws in the light DOM
 */
export function followVisibleEdge(element: HTMLElement): void {
  const { documentElement } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    if (!element.querySelector('.warning')) return;
    // Its first report comes at once. A part of the same size reports nothing while the page scrolls.
    new IntersectionObserver(([entry], observer) => {
      observer.disconnect();
      const { boundingClientRect: frame, intersectionRect: seen } = entry!;
      if (seen.height > 0) documentElement.style.setProperty('--_below-window', `${frame.bottom - seen.bottom}px`);
      timer ??= setTimeout(look, interval);
    }).observe(documentElement);
  }

  new MutationObserver(() => {
    if (timer === undefined) look();
  }).observe(element, { childList: true, subtree: true });
}
