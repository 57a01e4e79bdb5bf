/** What the scripts here read of a custom elements manifest (schema 1.0.0). */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

export interface Module {
  path: string;
  declarations: Declaration[];
  exports: { kind: string; name: string; declaration: { name: string; module?: string } }[];
}

export interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  inheritedFrom?: { name: string; module?: string };
  /** Since when and what to use instead, in the form of `deprecations.ts`. */
  deprecated?: string;
}

export interface Attribute extends Item {
  fieldName?: string;
  readonly?: boolean;
}

export interface Member extends Item {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  reflects?: boolean;
  parameters?: (Item & { optional?: boolean })[];
  return?: { type?: { text: string } };
}

export interface Declaration extends Item {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  superclass?: { name: string; module?: string };
  attributes?: Attribute[];
  members?: Member[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
}

/** A widget: a declaration with everything that the manifest says of a tag. */
export type Widget = Declaration & Required<Pick<Declaration, Lists | 'tagName' | 'description'>>;
export type Lists = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';

export const lists: Lists[] = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** The widgets of a manifest, by tag. */
export function widgetsOf(manifest: Manifest): Widget[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is Widget => Boolean(declaration.customElement && declaration.tagName))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
