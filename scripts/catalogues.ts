import { existsSync, readdirSync } from 'node:fs';

/** Files of messages in one language, with a name that is the same in every language: `common`, `registration/steps`. */
export function catalogueFiles(language: 'ja' | 'en'): { name: string; path: string }[] {
  const shared = readdirSync(`src/i18n/${language}`).map((file) => ({
    name: file.replace(/\.ts$/, ''),
    path: `src/i18n/${language}/${file}`,
  }));
  const withMessages = readdirSync('src/features').filter((name) => existsSync(`src/features/${name}/messages`));
  const features = withMessages.flatMap((feature) =>
    readdirSync(`src/features/${feature}/messages`)
      .filter((file) => new RegExp(`(?:^|\\.)${language}\\.ts$`).test(file))
      .map((file) => ({
        name: [feature, ...file.split('.').slice(0, -2)].join('/'),
        path: `src/features/${feature}/messages/${file}`,
      })),
  );
  return [...shared, ...features].sort((a, b) => (a.name < b.name ? -1 : 1));
}
