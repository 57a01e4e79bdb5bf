/**
 * What the analyzer does not know of this library: tags are registered by `defineElement`, properties are declared in
 * `static properties`, custom properties stand in the style sheets.
 */
import type { AnalyzePhaseParams, CollectPhaseParams, Plugin } from '@custom-elements-manifest/analyzer';
import { cssPropertiesOfClasses } from './css-properties.js';
import { deprecations } from './deprecations.js';
import { lists, type Attribute, type Declaration, type Item, type Manifest, type Module } from './types.js';

/** The analyzer's own copy of TypeScript. */
type Ts = CollectPhaseParams['ts'];

/** Called by the browser or by Lit, never by a page. */
const callbacks = /^(?:constructor|(?:dis)?connectedCallback|attributeChangedCallback|form\w+Callback|content)$/;

/** `defineElement('mylexus-x', MylexusX)` in `src/define`. */
function tagNames(): Plugin {
  const tags = new Map<string, { tag: string; module: string }>();
  return {
    name: 'tag names',
    collectPhase({ ts, node }: CollectPhaseParams) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
      const [tag, name] = node.arguments;
      if (tag && name && ts.isStringLiteral(tag)) {
        tags.set(name.getText(), { tag: tag.text, module: node.getSourceFile().fileName });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest as unknown as Manifest;
      for (const [name, { tag, module }] of tags) {
        const home = modules.find(({ declarations }) => declarations.some((each) => each.name === name));
        const declaration = home?.declarations.find((each) => each.name === name);
        if (!home || !declaration)
          throw new Error(`${module} defines ${tag} by ${name}, which is no class of src/features`);
        declaration.tagName = tag;
        declaration.customElement = true;
        const define = modules.find(({ path }) => path === module);
        define?.exports.push({
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name, module: home.path },
        });
      }
    },
  };
}

/** The attributes of `static properties`. Accessors written by hand name theirs by `@attr`. */
function staticProperties(): Plugin {
  function attributeName(ts: Ts, property: ReturnType<Ts['factory']['createPropertyAssignment']>): string | undefined {
    if (!ts.isObjectLiteralExpression(property.initializer)) return undefined;
    const options = new Map<string, string>();
    for (const option of property.initializer.properties) {
      if (ts.isPropertyAssignment(option)) options.set(option.name.getText(), option.initializer.getText());
    }
    const attribute = options.get('attribute');
    if (options.has('state') || attribute === 'false') return undefined;
    return attribute?.replace(/^'|'$/g, '') ?? property.name.getText().toLowerCase();
  }

  return {
    name: 'static properties',
    analyzePhase({ ts, node, moduleDoc }: AnalyzePhaseParams) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = (moduleDoc as unknown as Module).declarations.find(
        ({ name }) => name === node.name?.getText(),
      );
      const properties = node.members.find((member) => member.name?.getText() === 'properties');
      if (!declaration || !properties || !ts.isPropertyDeclaration(properties) || !properties.initializer) return;
      if (!ts.isObjectLiteralExpression(properties.initializer)) return;
      for (const property of properties.initializer.properties) {
        if (!ts.isPropertyAssignment(property)) continue;
        const attribute = attributeName(ts, property);
        const member = declaration.members?.find(({ name }) => name === property.name.getText());
        if (!attribute || !member) continue;
        member.attribute = attribute;
        if (/reflect: true/.test(property.initializer.getText())) member.reflects = true;
        const { name: fieldName, type, description, default: initial } = member;
        const facts = { name: attribute, type, default: initial, description, fieldName } as Attribute;
        (declaration.attributes ??= []).push(facts);
      }
    },
  };
}

/** The custom properties that the sheets of a class read, with what the tokens' doc comments say of them. */
function cssProperties(found: Map<string, Item[]>): Plugin {
  return {
    name: 'css properties',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of (customElementsManifest as unknown as Manifest).modules) {
        for (const declaration of declarations) {
          const items = found.get(declaration.name);
          if (items) declaration.cssProperties = items;
        }
      }
    },
  };
}

/** Only what a page may use, and the paths that the package has. */
function publicInterface(): Plugin {
  const isPublic = (item: Item & { privacy?: string; static?: boolean }): boolean =>
    (item.privacy ?? 'public') === 'public' && !item.static && !/^#/.test(item.name) && !callbacks.test(item.name);
  const published = (path: string): string => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

  function tidy(declaration: Declaration): void {
    if (!declaration.tagName) delete declaration.customElement;
    if (declaration.superclass?.module) declaration.superclass.module = published(declaration.superclass.module);
    // The analyzer adds what it guesses from calls of dispatchEvent; the doc comments decide.
    declaration.events = declaration.events?.filter(({ description }) => description) ?? [];
    for (const attribute of declaration.attributes ?? []) {
      // Set by its attribute, read by a property that gives something else, as `form` of every native control.
      if (attribute.readonly) attribute.type = { text: 'string' };
      delete attribute.readonly;
    }
    for (const list of lists) {
      for (const { inheritedFrom } of declaration[list] ?? []) {
        if (inheritedFrom?.module) inheritedFrom.module = published(inheritedFrom.module);
      }
      (declaration[list] as Item[]) = ((declaration[list] ?? []) as Item[]).filter(isPublic);
    }
  }

  return {
    name: 'public interface',
    packageLinkPhase({ customElementsManifest }) {
      const manifest = customElementsManifest as unknown as Manifest;
      for (const home of manifest.modules) {
        home.path = published(home.path);
        home.declarations = home.declarations.filter(isWidgetClass);
        home.declarations.forEach(tidy);
        for (const { declaration } of home.exports) {
          if (declaration.module) declaration.module = published(declaration.module);
        }
        home.exports = home.exports.filter(
          ({ kind, declaration: { name } }) =>
            kind === 'custom-element-definition' || home.declarations.some((each) => each.name === name),
        );
      }
      manifest.modules = manifest.modules.filter(({ exports }) => exports.length > 0);
    },
  };
}

/** A widget, or a class that widgets inherit from. */
const isWidgetClass = ({ kind, name }: Declaration): boolean =>
  kind === 'class' && /^(?:Mylexus\w+|Widget|FormControl)$/.test(name);

export async function manifestPlugins(): Promise<Plugin[]> {
  return [
    tagNames(),
    staticProperties(),
    cssProperties(await cssPropertiesOfClasses()),
    publicInterface(),
    deprecations(),
  ];
}
