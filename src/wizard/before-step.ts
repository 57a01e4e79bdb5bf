import { fire } from '../client/dom-event.js';

/** Detail of `mylexus-before-step`. */
export interface BeforeStepDetail {
  /** Name of the step that the visitor wants to leave. */
  from: string;
  /** Name of the step that probably follows: the service decides. */
  to: string | null;
  /**
   * Keeps the visitor in the step until the promise settles, for at most five seconds. Rejected: the visitor stays. To be
   * called while the event is fired.
   */
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * Fires `mylexus-before-step`; false if the page keeps the visitor in the step. Most pages do not wait, and load nothing for
 * it.
 *
 * @param onLate - called with a sentence for the visitor, who goes on, when the page has not answered in time
 */
export function askPage(
  host: HTMLElement,
  move: Pick<BeforeStepDetail, 'from' | 'to'>,
  onLate: (notice: string) => void,
): boolean | Promise<boolean> {
  const waits: Promise<unknown>[] = [];
  const detail: BeforeStepDetail = {
    ...move,
    waitUntil(promise) {
      // It may be rejected before anything waits for it.
      promise.catch(() => undefined);
      waits.push(promise);
    },
  };
  const may = fire(host, 'mylexus-before-step', { detail, bubbles: true, composed: true, cancelable: true });
  if (!may || waits.length === 0) return may;
  return import('./step-hooks.js').then(
    ({ settle }) => settle(waits, host, onLate),
    () => true,
  );
}
