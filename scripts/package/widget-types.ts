/** The facts of each tag as a type: what `types/` makes the tags of every framework of. */
import { classModule } from '../tags.js';
import type { Attribute, Item, Member, Widget } from '../manifest/types.js';

const comment = ({ description = '', deprecated }: Item, indent: string): string => {
  const text = `${description}${deprecated ? ` @deprecated ${deprecated}` : ''}`.trim();
  return text ? `${indent}/** ${text.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';
};

/** What may be written for an attribute: text, or its mere presence. */
function attributeType({ name, type }: Attribute): string {
  const text = type?.text ?? 'string';
  // The declarations import no type of an attribute.
  if (/\b[A-Z]/.test(text.replaceAll(/'[^']*'/g, '')))
    throw new Error(`${name} is of type ${text}: spell it out by @type`);
  return text === 'boolean' ? "boolean | ''" : text;
}

const union = (names: string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';

export const settable = ({ members }: Widget): Member[] =>
  members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

/** The module of a tag's class, as seen from `dist`. */
export const moduleOf = ({ tagName }: Widget): string => `${classModule(tagName.replace('mylexus-', ''))}.js`;

function entry(widget: Widget): string {
  const { tagName, name, attributes, events } = widget;
  const lines = attributes.map(
    (attribute) =>
      `${comment(attribute, '      ')}      '${attribute.name}'?: ${attributeType(attribute)} | undefined;\n`,
  );
  // Native events are known to every framework.
  const own = events.map((event) => event.name).filter((event) => event.startsWith('mylexus-'));
  return `${comment(widget, '  ')}  '${tagName}': {
    element: ${name};
    attributes: {
${lines.join('')}    };
    properties: ${union(settable(widget).map((member) => member.name))};
    events: ${union(own)};
  };
`;
}

export function widgetTypes(widgets: Widget[]): string {
  const imports = widgets.map((widget) => `import type { ${widget.name} } from '../${moduleOf(widget)}';\n`);
  return `${imports.join('')}
export interface Widgets {
${widgets.map(entry).join('')}}
`;
}
