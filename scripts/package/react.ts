/** The React wrappers: one component per tag, which registers the tag when the component is used. */
import type { Widget } from '../manifest/types.js';
import { moduleOf } from './widget-types.js';

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `onMylexusSignedIn` for `mylexus-signed-in`; `onInput` and its like are React's own. */
function listeners({ events }: Widget): [prop: string, event: string][] {
  return events
    .map(({ name }) => name)
    .filter((name) => name.startsWith('mylexus-'))
    .map((name) => [`on${camel(`-${name}`)}`, name]);
}

const imports = (widgets: Widget[], type: string): string =>
  widgets
    .map((widget) => `import ${type}{ ${widget.name} as ${widget.name}Element } from './${moduleOf(widget)}';\n`)
    .join('');

/** The module. A wrapper that is not used leaves no trace in a bundle, its widget neither. */
export function reactModule(widgets: Widget[]): string {
  const wrappers = widgets.map((widget) => {
    const events = listeners(widget).map(([prop, event]) => `${prop}: '${event}'`);
    return `export const ${widget.name} = /* @__PURE__ */ wrap('${widget.tagName}', ${widget.name}Element, { ${events.join(', ')} });\n`;
  });
  return `'use client';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { defineElement } from './define/define-element.js';
${imports(widgets, '')}
function wrap(tagName, elementClass, events) {
  defineElement(tagName, elementClass);
  return createComponent({ react, tagName, elementClass, events, displayName: elementClass.name });
}

${wrappers.join('')}`;
}

export function reactTypes(widgets: Widget[]): string {
  const wrappers = widgets.map((widget) => {
    const events = listeners(widget).map(([prop, event]) => `  ${prop}: EventName<HTMLElementEventMap['${event}']>;\n`);
    const doc = widget.description.replaceAll(/\s+/g, ' ');
    return `/** ${doc} */\nexport declare const ${widget.name}: ReactWebComponent<${widget.name}Element, {\n${events.join('')}}>;\n`;
  });
  return `import type { EventName, ReactWebComponent } from '@lit/react';
${imports(widgets, 'type ')}
${wrappers.join('')}`;
}
