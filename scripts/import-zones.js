import { existsSync, readdirSync } from 'node:fs';

const sourceFolders = [
  'contract',
  'input',
  'flows',
  'i18n',
  'styles',
  'session',
  'controllers',
  'templates',
  'widgets',
  'define',
];

/** What each folder of `src` may import besides itself. A folder that is not named imports nothing else of `src`. */
const allowed = {
  contract: [],
  input: ['contract'],
  styles: [],
  flows: ['contract', 'input'],
  i18n: ['contract'],
  session: ['contract'],
  controllers: ['contract', 'i18n'],
  templates: ['contract', 'input', 'i18n', 'styles', 'controllers'],
  // A widget that draws another's tag imports that tag's definition; the zones below keep it from the class.
  widgets: ['contract', 'input', 'flows', 'i18n', 'styles', 'session', 'controllers', 'templates', 'define'],
  define: ['widgets'],
};

/** What may be imported from `src` by the folders beside it. */
const outside = {
  service: ['contract', 'input'],
  demo: ['index.ts', 'define.ts', 'define', 'loader.ts'],
  stories: ['index.ts', 'define.ts', 'define', 'loader.ts'],
};

/**
 * The import directions of the house as zones of `import-x/no-restricted-paths`.
 *
 * @param {string} root folder that holds `src/`; paths of the zones are relative to it
 * @returns {{ target: string, from: string | string[], except?: string[], message: string }[]}
 */
export function importZones(root = '.') {
  return [
    ...sourceFolders.flatMap((folder) => [
      {
        target: `./src/${folder}`,
        from: './src',
        except: [folder, ...allowed[folder]].map((name) => `./${name}`),
        message: `src/${folder} may import ${allowed[folder].join(', ') || 'nothing else'} of src.`,
      },
      ...['service', 'demo', 'stories', 'test'].map((other) => ({
        target: `./src/${folder}`,
        from: `./${other}`,
        message: `The library knows nothing of ${other}/.`,
      })),
    ]),
    ...Object.entries(outside).map(([folder, entries]) => ({
      target: `./${folder}`,
      from: './src',
      except: entries.map((name) => `./${name}`),
      message: `${folder}/ may import ${entries.join(', ')} of src.`,
    })),
    ...['demo', 'stories', 'test'].map((other) => ({
      target: './service',
      from: `./${other}`,
      message: `The service knows nothing of ${other}/.`,
    })),
    ...widgetNames(root).map((name, _, names) => ({
      target: `./src/widgets/${name}`,
      from: names.filter((other) => other !== name).map((other) => `./src/widgets/${other}`),
      message: 'A widget uses another widget only through its tag.',
    })),
  ];
}

/** @param {string} root */
function widgetNames(root) {
  const folder = `${root}/src/widgets`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
