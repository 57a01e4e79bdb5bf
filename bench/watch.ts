import type { Subject } from './subjects.js';

/** What a page tells of itself. */
export interface Seen {
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds from navigation start; 0 while not. */
  ready: number;
}

/**
 * Tries the subject's first control at every frame: a character is kept, a press changes the heading, a row is painted.
 * Runs in the page before its scripts; named functions in here would not arrive there.
 */
export function watch({ control, heading, widget }: Pick<Subject, 'control' | 'heading' | 'widget'>): void {
  const seen: Seen = { shift: 0, ready: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // A frame is tried when the page around it shows it, and says so.
  let isShown = parent === window;
  addEventListener('message', ({ data }) => (isShown ||= data === 'shown'));
  let tried: { at: number; node: HTMLElement; text: string; frames: number } | undefined;
  const frames = {
    look(): void {
      const [node, title] = [control, heading].map((path) => {
        let root: ParentNode | null | undefined = document;
        let found: HTMLElement | null | undefined;
        for (const selector of path) {
          found = root?.querySelector<HTMLElement>(selector);
          root = found?.shadowRoot;
        }
        return found;
      });
      const text = title?.textContent ?? '';
      if (tried) tried.frames += 1;
      if (tried && widget === 'registration') {
        if (text !== tried.text) seen.ready = tried.at;
        // A button in the page's own markup is there before its script: only a press after it counts.
        else if (control.length === 1) tried = undefined;
      } else if (tried && tried.frames >= 2) {
        // A field that came before its scripts gives its place to theirs, which has what was typed.
        const kept =
          widget === 'services' ? node === tried.node : (node as HTMLInputElement | null)?.value.includes('1');
        if (kept) seen.ready = tried.at;
        else tried = undefined;
      }
      if (seen.ready) return;
      if (!tried && isShown && node && node.getClientRects().length > 0) {
        tried = { at: performance.now(), node, text, frames: 0 };
        if (widget === 'registration') node.click();
        else if (widget !== 'services') {
          node.focus();
          document.execCommand('insertText', false, '1');
        }
      }
      requestAnimationFrame(frames.look);
    },
  };
  requestAnimationFrame(frames.look);
}
