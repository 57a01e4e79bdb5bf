import { html, noChange, render } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { Brand } from '../../contract/brand.js';
import type { ConnectedService } from '../../contract/services.js';
import { formatDate } from '../../i18n/format.js';
import type { Locale } from '../../i18n/messages.js';
import type { ServicesMessages } from './messages/messages.js';

/** What the rows need. */
export interface RowsContext {
  readonly messages: ServicesMessages;
  readonly locale: Locale;
  /** Whether services can be unlinked: only where the presentation is `inline`. */
  readonly editable: boolean;
  startUnlinking(brand: Brand, service: ConnectedService): void;
}

interface Row {
  readonly node: HTMLLIElement;
  /** Number of the last update that contained the row; 0 before the first. */
  lastUpdate: number;
  /** Updates the changed texts of the row; `force` updates all texts, after a change of language or of `editable`. */
  write(service: ConnectedService, force: boolean): void;
}

/** The row that all others are cloned from. */
function createModel({ messages: t, editable }: RowsContext): HTMLLIElement {
  const place = document.createDocumentFragment();
  render(
    html`<li class="row" part="row">
      <div>
        <p class="name"></p>
        <p class="facts"><span class="numeric"></span> <span></span> <span></span></p>
        <p class="facts invalidated"></p>
      </div>
      <button type="button" class="link" aria-label=${t.unlink} ?hidden=${!editable} .textContent=${t.unlink}></button>
    </li>`,
    place,
  );
  return place.querySelector('li')!;
}

function createRow(model: HTMLLIElement, context: RowsContext, brand: Brand): Row {
  const node = model.cloneNode(true) as HTMLLIElement;
  const details = node.firstElementChild!;
  const name = details.firstElementChild!;
  const facts = name.nextElementSibling!;
  const id = facts.firstElementChild!;
  const date = id.nextElementSibling!;
  const state = date.nextElementSibling!;
  const hint = facts.nextElementSibling!;
  const button = details.nextElementSibling as HTMLButtonElement;
  let shown: Partial<ConnectedService> = { state: 'linked' };
  button.addEventListener('click', () => {
    if (context.editable) context.startUnlinking(brand, shown as ConnectedService);
  });
  return {
    node,
    lastUpdate: 0,
    write(service, force) {
      const { messages: t } = context;
      const last: Partial<ConnectedService> = force ? {} : shown;
      const nameChanged = last.serviceName !== service.serviceName;
      const idChanged = last.maskedId !== service.maskedId;
      shown = service;
      if (nameChanged) name.textContent = service.serviceName;
      if (last.linkedAt !== service.linkedAt)
        date.textContent = t.linkedAt(formatDate(service.linkedAt, context.locale));
      if (idChanged || last.credentialTypeName !== service.credentialTypeName) {
        id.textContent = `${service.credentialTypeName} ${service.maskedId}`;
      }
      if (nameChanged || idChanged)
        button.setAttribute('aria-label', t.unlinkOf(service.serviceName, service.maskedId));
      if (last.state !== service.state || last.reason !== service.reason) {
        // The usual state needs no word.
        state.textContent = service.state === 'linked' ? '' : t[service.state];
        state.className = service.state;
        hint.textContent = service.state === 'invalidated' ? t.invalidatedHints[service.reason ?? 'transferred'] : '';
      }
      if (!force) return;
      button.textContent = t.unlink;
      button.hidden = !context.editable;
    },
  };
}

/**
 * Rows by service: a row keeps its node while its service exists, and only changed texts are written. Not rendered by Lit,
 * because a company may have a thousand services: Lit's parts and comment nodes took longer than the rows.
 */
class RowsDirective extends Directive {
  readonly #rows = new Map<string, Row>();
  #model!: HTMLLIElement;
  #messages: ServicesMessages | undefined;
  #editable = false;
  #updates = 0;

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- they are the directive's parameters
  override render(_context: RowsContext, _brand: Brand, _services: readonly ConnectedService[]): typeof noChange {
    return noChange;
  }

  override update(part: ChildPart, [context, brand, services]: Parameters<this['render']>): typeof noChange {
    const rows = this.#rows;
    const force = context.messages !== this.#messages || context.editable !== this.#editable;
    this.#messages = context.messages;
    this.#editable = context.editable;
    if (force) this.#model = createModel(context);
    const current = ++this.#updates;
    const wanted = services.map((service) => {
      let row = rows.get(service.id);
      if (!row) rows.set(service.id, (row = createRow(this.#model, context, brand)));
      row.write(service, force && row.lastUpdate > 0);
      row.lastUpdate = current;
      return row.node;
    });
    rows.forEach(({ node, lastUpdate }, id) => {
      if (lastUpdate === current) return;
      node.remove();
      rows.delete(id);
    });
    // Not `part.parentNode`: at the first rendering the list is still in a fragment.
    let before: Node = part.startNode!;
    const list = before.parentNode!;
    for (const node of wanted) {
      if (node !== before.nextSibling) list.insertBefore(node, before.nextSibling);
      before = node;
    }
    return noChange;
  }
}

export const rows = directive(RowsDirective);
