import type { Language } from '../shared/language.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { Content } from './types.js';

const contents: Record<Language, Content> = { ja, en };

export const contentFor = (language: Language): Content => contents[language];
