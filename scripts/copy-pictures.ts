/** Puts the pictures of the migration guide beside its module in `dist/`, where that looks for them. */
import { cpSync } from 'node:fs';
import { pictureFolder } from './picture-files.js';

cpSync(pictureFolder, pictureFolder.replace('src/', 'dist/'), { recursive: true });
