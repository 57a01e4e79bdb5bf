import { existsSync, readdirSync } from 'node:fs';

/** Files of messages in one language, with a name that is the same in every language: `common`, `registration/steps`. */
export function catalogueFiles(language: 'ja' | 'en'): { name: string; path: string }[] {
  const shared = readdirSync(`src/i18n/${language}`).map((file) => ({
    name: file.replace(/\.ts$/, ''),
    path: `src/i18n/${language}/${file}`,
  }));
  const features = readdirSync('src/features').flatMap((feature) =>
    [`${language}.ts`, `steps.${language}.ts`].map((file) => ({
      name: file.startsWith('steps') ? `${feature}/steps` : feature,
      path: `src/features/${feature}/messages/${file}`,
    })),
  );
  return [...shared, ...features].filter(({ path }) => existsSync(path)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
