/** Pixels around the content in which its focus ring is not cut off; fewer than between a place and a field. */
const bleed = 4;

/**
 * Whatever the content's own styles say, it is painted inside of its place alone, and is in the way of no pointer outside:
 * the place is what `fixed` and `absolute` refer to (CSS Containment, 3.4). So it cannot cover a field.
 */
const placeStyle = `contain:paint;isolation:isolate;padding:${bleed}px;margin:-${bleed}px`;

/** The slots of each widget that have content, and whether they are guarded. */
const slotsOf = new WeakMap<Element, Map<HTMLSlotElement, boolean>>();
const refused = new WeakSet<HTMLSlotElement>();

const hasPasswordField = (element: Element): boolean =>
  [element, ...element.querySelectorAll('*')].some(
    (each) => each.matches('input[type="password" i]') || [...(each.shadowRoot?.children ?? [])].some(hasPasswordField),
  );

function update(host: Element, slot: HTMLSlotElement, isGuarded: boolean): void {
  const assigned = slot.assignedElements();
  const isRefused = isGuarded && assigned.some(hasPasswordField);
  slot.parentElement!.hidden = assigned.length === 0 || isRefused;
  if (isRefused && !refused.has(slot)) {
    console.error(
      `${host.localName}: the content of the slot "${slot.name}" is not shown, because it has a password field. ` +
        'The account service does not let passwords be typed on this page.',
    );
  }
  if (isRefused) refused.add(slot);
  else refused.delete(slot);
}

/** Shows what the page has put into a slot, now and later, unless it is refused. */
export function showContent(slot: HTMLSlotElement, isGuarded: boolean): void {
  const root = slot.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { host } = root;
  const known = slotsOf.get(host);
  const slots = known ?? new Map<HTMLSlotElement, boolean>();
  slots.forEach((_, each) => each.isConnected || slots.delete(each));
  slots.set(slot, isGuarded);
  slot.parentElement!.style.cssText = placeStyle;
  update(host, slot, isGuarded);
  if (known) return;
  slotsOf.set(host, slots);
  new MutationObserver(() => slots.forEach((guarded, each) => each.isConnected && update(host, each, guarded))).observe(
    host,
    { childList: true, subtree: true, attributeFilter: ['type'] },
  );
}
