/**
 * What an integrator's assistant reads to write right code: `llms.txt`, an overview with links, and a skill. Made of the
 * manifest and of the guide “Which page are you?”, so that no name in them can be wrong.
 */
import { withDeprecation } from '../manifest/deprecations.js';
import type { Item, Widget } from '../manifest/types.js';

/** Text of a guide without the links that only Storybook has. */
const withoutStoryLinks = (text: string): string => text.replaceAll(/\[([^\]]+)\]\(\?path=[^)]+\)/g, '$1');

const oneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/s.exec(oneLine(text))?.[0] ?? oneLine(text);

function section(title: string, items: readonly Item[], name: (item: Item) => string): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => `- \`${name(item)}\`: ${oneLine(withDeprecation(item))}`);
  return `\n${title}:\n\n${lines.join('\n')}\n`;
}

const typed = ({ name, type, default: initial }: Item): string =>
  `${name}${type ? ` (${type.text}${initial ? `, default ${initial}` : ''})` : ''}`;

/** A tag with all that a page may use of it, but for the design tokens, which are in a list of their own. */
function tag(widget: Widget): string {
  const methods = widget.members.filter(({ kind }) => kind === 'method');
  return `### \`<${widget.tagName}>\`

${withDeprecation(widget).trim()}
${section('Attributes', widget.attributes, typed)}${section('Methods', methods, ({ name }) => `${name}()`)}${section(
    'Events',
    widget.events,
    typed,
  )}${section('Slots', widget.slots, ({ name }) => name || '(default)')}${section('Parts for `::part()`', widget.cssParts, ({ name }) => name)}`;
}

/** The custom properties of all tags, once each. */
function tokens(widgets: readonly Widget[]): string {
  const items = new Map(widgets.flatMap(({ cssProperties }) => cssProperties).map((item) => [item.name, item]));
  return [...items.values()].map((item) => `- \`${item.name}\`: ${oneLine(withDeprecation(item))}`).join('\n');
}

const rules = `- Write the tags as in the lines of the page's kind below, with fallback content inside each. It is what a visitor sees until the
  script has loaded, and without it.
- Name the account service by code alone: the address of the script, or \`configure({ service })\` from \`mylexus-widgets/configure\`,
  once, in the module that starts the app. The only attribute for it is \`service\` of \`<mylexus-session>\`, which chooses among the
  services that the code has named.
- Never read, store, prefill or log a password or a code. No event, attribute or property has one.
- Never decide by an event or by the markup what a visitor may see or do. They are for the display; the server decides by its own
  session.
- Never build a form of your own for the login, and do not copy the widgets' markup. Where a page may not take passwords, the tag is
  a link or a frame by itself.
- Never use a selector into a shadow root. Use the custom properties and \`::part()\`; do not set \`display: none\` on a tag before its
  script has loaded.
- Do not translate texts by hand. The language is the nearest \`lang\`: Japanese for \`ja\`, English for any other.
- Use only the attributes, events, parts and custom properties that are listed here.`;

/** @param guide - the guide “Which page are you?” as Markdown */
function skill(widgets: readonly Widget[], guide: string): string {
  const pages = withoutStoryLinks(guide)
    .replace(/^# .*\n/, '')
    .replaceAll(/^## /gm, '### ')
    .trim();
  return `---
name: mylexus-widgets
description: Embeds the My LEXUS account widgets (login, registration, account menu, connected services, verification code) in a web page or an app. Use it when code has a tag that begins with mylexus-, or imports mylexus-widgets.
---

# My LEXUS Widgets

Custom elements for the flows of a TOYOTAアカウント. They work in any page and framework.

## Rules

${rules}

## The page's kind

${pages}

## Tags

${widgets.map(tag).join('\n')}
## Custom properties

Set them on any ancestor of a tag.

${tokens(widgets)}
`;
}

function overview(widgets: readonly Widget[]): string {
  return `# My LEXUS Widgets

> Custom elements for the flows of a TOYOTAアカウント: login, registration, account, connected services. The account service decides
> what a page may do; a page writes tags with fallback content.

## Documentation

- [Skill](skills/mylexus-widgets/SKILL.md): rules, the lines for each kind of page, every attribute, event, slot, part and custom property
- [Custom elements manifest](custom-elements.json): the same for machines
- [OpenAPI document](openapi.json): the contract of the account service

## Tags

${widgets.map(({ tagName, description }) => `- \`<${tagName}>\`: ${firstSentence(description)}`).join('\n')}
`;
}

/** The files of the package for an assistant, by path. */
export const assistantFiles = (widgets: readonly Widget[], guide: string): Record<string, string> => ({
  'llms.txt': overview(widgets),
  'skills/mylexus-widgets/SKILL.md': skill(widgets, guide),
});
