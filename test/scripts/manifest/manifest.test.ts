import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describedProperties } from '../../../scripts/manifest/css-properties.js';
import { buildManifest } from '../../../scripts/manifest/manifest.js';
import { eventMap } from '../../../scripts/manifest/sources.js';
import { lists, widgetsOf, type Item, type Widget } from '../../../scripts/manifest/types.js';
import { definedTags } from '../../../scripts/tags.js';
import * as library from '../../../src/index.js';

const widgets = widgetsOf(await buildManifest());
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);
const events = eventMap(sources);
const namesOf = (items: Item[]): string[] => items.map(({ name }) => name).sort();
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

interface WidgetClass {
  prototype: HTMLElement;
  observedAttributes: string[];
  formAssociated?: boolean;
}
const classOf = ({ name }: Widget): WidgetClass => (library as unknown as Record<string, WidgetClass>)[name]!;

test('every tag is in the manifest, and its class in the index', () => {
  assert.deepEqual(
    widgets.map(({ tagName }) => tagName.replace('mylexus-', '')),
    definedTags(),
  );
  for (const widget of widgets) assert.equal(typeof classOf(widget), 'function', widget.name);
});

for (const widget of widgets) {
  const { tagName } = widget;

  test(`${tagName}: everything public is described, with its type`, () => {
    assert.ok(widget.description.length > 40, 'the widget itself');
    for (const list of lists) {
      for (const item of widget[list] as Item[]) {
        assert.ok((item.description ?? '').length > 6, `${list} ${item.name} is described`);
        assert.equal(
          widget[list].filter(({ name }) => name === item.name).length,
          1,
          `${list} ${item.name} is there once`,
        );
        if (['attributes', 'events', 'cssProperties'].includes(list))
          assert.ok(item.type?.text, `${list} ${item.name} has a type`);
        if (['cssProperties'].includes(list)) assert.ok(item.default, `${list} ${item.name} has a default`);
      }
    }
    for (const member of widget.members) {
      assert.ok(member.kind === 'method' ? member.return?.type : member.type, `${member.name} has a type`);
      if (member.attribute && !member.readonly) assert.ok(member.default, `${member.name} has a default`);
    }
  });

  test(`${tagName}: its attributes are those that its class hears`, () => {
    const { observedAttributes, formAssociated } = classOf(widget);
    // Heard by the browser itself (HTML, form-associated custom elements).
    const native = formAssociated ? ['name', 'disabled', 'form'] : [];
    assert.deepEqual(namesOf(widget.attributes), sorted([...observedAttributes, ...native]));
  });

  test(`${tagName}: its members are there`, () => {
    const { prototype } = classOf(widget);
    for (const { name, kind } of widget.members) {
      const own = ownDescriptor(prototype, name);
      assert.ok(own, `${name} is a member of the class`);
      assert.equal(typeof own.value === 'function', kind === 'method', `${name} is a ${kind}`);
    }
    for (const { fieldName } of widget.attributes) {
      assert.ok(
        widget.members.some(({ name }) => name === fieldName),
        `${fieldName} is documented`,
      );
    }
  });

  // That they are dispatched, and no others, is seen in the stories: test/stories/interface.test.ts.
  test(`${tagName}: its events have the types of the event map`, () => {
    for (const { name, type } of widget.events) assert.equal(type?.text, events.get(name) ?? 'Event', name);
  });
}

test('every custom property that a sheet reads is described, and no other', () => {
  const read = sorted(
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/var\(\s*(--mylexus-[a-z-]+)/g)].map(([, name = '']) => name),
    ),
  );
  assert.ok(read.length > 10);
  assert.deepEqual(sorted(describedProperties()), read);
  assert.deepEqual(sorted(widgets.flatMap(({ cssProperties }) => namesOf(cssProperties))), read);
});

test('every event of the event map is documented by a widget', () => {
  const documented = widgets.flatMap(({ events }) => namesOf(events));
  const known = [...events.keys()];
  assert.ok(known.length > 8);
  for (const name of known) assert.ok(documented.includes(name), name);
});

/** Of the library's classes, or of the element's own interface where the class adds nothing (`focus`). */
function ownDescriptor(prototype: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}
