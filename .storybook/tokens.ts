import { widgets } from './manifest.js';

/** A public custom property, as the sheets of the widgets read it. */
export interface Token {
  name: string;
  /** Its default, a CSS value. */
  value: string;
  kind: 'colour' | 'length' | 'font' | 'time';
  changes: string;
}

const kinds: Record<string, Token['kind']> = {
  '<color>': 'colour',
  '<length>': 'length',
  '<family-name>': 'font',
  '<time>': 'time',
};

const described = [...widgets.values()].flatMap(({ cssProperties }) => cssProperties);

/** Every token of every widget once, from the manifest. */
export const publicTokens: Token[] = [...new Map(described.map((each) => [each.name, each])).values()].map(
  ({ name, type, default: value, description }) => ({
    name: name.replace('--mylexus-', ''),
    value: value ?? '',
    kind: kinds[type?.text ?? ''] ?? 'length',
    changes: description ?? '',
  }),
);
