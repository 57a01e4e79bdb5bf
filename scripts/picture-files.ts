import { readdirSync } from 'node:fs';

/** Where the pictures of the migration guide are kept, from the project's folder. */
export const pictureFolder = 'src/features/guide/pictures';

/** Paths below `pictureFolder`, e.g. `ja/linking-1.webp`. */
export function pictureNames(): string[] {
  return readdirSync(pictureFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.webp'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
