import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { widgets } from './manifest.js';

/** Arguments of a story, by the names of attributes. */
export type Args = Record<string, unknown>;

class Attributes extends Directive {
  render(args: Args): Args {
    return args;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    for (const { name } of widgets.get(element.localName)?.attributes ?? []) {
      const value = args[name];
      if (value === undefined || value === false || value === '') element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    return noChange;
  }
}

/** `<mylexus-login ${attributes(args)}>`: every attribute of the tag that the arguments name; empty ones are not set. */
export const attributes = directive(Attributes);
