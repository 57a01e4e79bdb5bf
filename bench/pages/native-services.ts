import { linkedOn, readServices, unlinkLabel, type ConnectedService } from './services.js';

const place = document.getElementById('brands')!;
interface Row {
  row: HTMLElement;
  write(service: ConnectedService): void;
}
const rows = new Map<string, Row>();

function make<K extends keyof HTMLElementTagNameMap>(name: K, className = '', ...children: Node[]) {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

function createRow(service: ConnectedService): Row {
  const [name, type, id, date, state] = [make('p', 'name'), make('span'), make('span'), make('span'), make('span')];
  const button = make('button', 'link');
  button.type = 'button';
  button.textContent = '解除';
  const facts = make('p', 'facts', make('span', '', type, document.createTextNode(' '), id), date, state);
  const row = make('li', 'row', make('div', '', name, facts), button);
  let shown: Partial<ConnectedService> = {};
  const write = (next: ConnectedService): void => {
    if (next.serviceName !== shown.serviceName) name.textContent = next.serviceName;
    if (next.credentialTypeName !== shown.credentialTypeName) type.textContent = next.credentialTypeName;
    if (next.maskedId !== shown.maskedId) id.textContent = next.maskedId;
    if (next.linkedAt !== shown.linkedAt) date.textContent = linkedOn(next);
    if (next.state !== shown.state) state.textContent = next.state === 'linked' ? '連携中' : '無効';
    if (next.serviceName !== shown.serviceName || next.maskedId !== shown.maskedId) {
      button.setAttribute('aria-label', unlinkLabel(next));
    }
    shown = next;
  };
  write(service);
  return { row, write };
}

/** Keyed: a row stays the same node as long as its service is there. */
function draw(list: HTMLElement, services: readonly ConnectedService[]): void {
  list.className = services.length > 50 ? 'many' : '';
  const wanted = new Set(services.map(({ id }) => id));
  for (const [id, { row }] of rows) {
    if (row.parentElement !== list || wanted.has(id)) continue;
    row.remove();
    rows.delete(id);
  }
  let at = list.firstElementChild;
  for (const service of services) {
    const known = rows.get(service.id);
    const entry = known ?? createRow(service);
    if (known) known.write(service);
    else rows.set(service.id, entry);
    const { row } = entry;
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
}

async function refresh(): Promise<void> {
  const { brands } = await readServices();
  for (const { brand, name, services } of brands) {
    let list = document.getElementById(brand);
    if (!list) {
      const heading = make('h3');
      heading.textContent = name;
      list = make('ul');
      list.id = brand;
      place.append(heading, list);
    }
    draw(list, services);
  }
}
Object.assign(globalThis, { benchRefresh: refresh });
void refresh();
