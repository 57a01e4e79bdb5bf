import { existsSync, readdirSync } from 'node:fs';

/** Folders of `src` in the order of their dependencies: what each may import besides itself. */
const allowed = {
  contract: [],
  styles: [],
  input: ['contract'],
  i18n: ['contract'],
  client: ['contract', 'i18n', 'styles'],
  form: ['contract', 'input', 'i18n', 'styles', 'client'],
  wizard: ['contract', 'input', 'i18n', 'styles', 'client', 'form'],
  // A widget that draws another's tag imports that tag's definition; the zones below keep it from the class.
  features: ['contract', 'input', 'i18n', 'styles', 'client', 'form', 'wizard', 'define'],
  define: ['client', 'features'],
  // Runs on the server of a site. No other folder may import it.
  'relying-party': ['contract'],
};

/** Features that others may import: forms and steps of registration, linking and account, and passkeys. */
const sharedFeatures = ['identity', 'profile', 'passkeys'];

/** What may be imported from `src` by the folders beside it. */
const outside = {
  service: ['contract', 'input'],
  demo: ['index.ts', 'define.ts', 'define', 'loader.ts', 'relying-party'],
  stories: ['index.ts', 'define.ts', 'define', 'loader.ts'],
};

/**
 * The import directions as zones of `import-x/no-restricted-paths`.
 *
 * @param {string} root folder that holds `src/`; paths of the zones are relative to it
 * @returns {{ target: string, from: string | string[], except?: string[], message: string }[]}
 */
export function importZones(root = '.') {
  return [
    ...Object.keys(allowed).flatMap((folder) => [
      {
        target: `./src/${folder}`,
        from: './src',
        except: [folder, ...allowed[folder]].map((name) => `./${name}`),
        message: `src/${folder} may import ${allowed[folder].join(', ') || 'nothing else'} of src.`,
      },
      ...['service', 'demo', 'stories', 'test'].map((other) => ({
        target: `./src/${folder}`,
        from: `./${other}`,
        message: `The library does not import ${other}/.`,
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
      message: `The service does not import ${other}/.`,
    })),
    ...featureNames(root).map((name, _, names) => ({
      target: `./src/features/${name}`,
      from: names
        .filter((other) => other !== name && !sharedFeatures.includes(other))
        .map((other) => `./src/features/${other}`),
      message: 'A feature uses another feature only through its tag.',
    })),
  ];
}

/** @param {string} root */
function featureNames(root) {
  const folder = `${root}/src/features`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
