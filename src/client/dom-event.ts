/**
 * Fires an event made by the browser's own constructor. Libraries of a page may replace the global one: MooTools 1.4.5
 * replaces `Event`, and with it what extends it.
 *
 * @param init - as for `new CustomEvent`
 * @param members - further members of the event
 * @returns false if a listener called `preventDefault()`
 */
export function fire(target: EventTarget, type: string, init?: CustomEventInit, members?: object): boolean {
  return target.dispatchEvent(Object.assign(createEvent('CustomEvent', type, init), members));
}

/** Fires an event that bubbles and is composed. */
export const announce = (host: EventTarget, type: string, detail?: unknown): void =>
  void fire(host, type, { detail, bubbles: true, composed: true });

/** Says that a widget shows a problem. Its code alone, and nothing that was typed. */
export const announceProblem = (host: EventTarget, { code }: { code: string }): void =>
  announce(host, 'mylexus-problem', { code });

/** Fires an event of a native control, for instance `input`. */
export function fireNative(target: EventTarget, type: string, init?: EventInit): void {
  target.dispatchEvent(createEvent('Event', type, init));
}

function createEvent(kind: 'CustomEvent' | 'Event', type: string, init?: CustomEventInit): Event {
  const { constructor } = document.createEvent(kind);
  return new (constructor as typeof CustomEvent)(type, init);
}
