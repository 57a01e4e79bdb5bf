import type { Document, DocumentName } from '../../src/contract/index.js';
import { contentFor } from '../content/content.js';
import type { DocumentText } from '../content/types.js';
import type { Settings } from '../settings.js';
import { sha256 } from './crypto.js';
import { languages, type Language } from './language.js';

/** The text as a reader sees it, line by line. */
const shownText = ({ title, sections }: DocumentText): string =>
  [title, ...sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading] : []), ...paragraphs])].join('\n');

/** A document in one language, with its version and hash. */
export async function documentView(settings: Settings, name: DocumentName, language: Language): Promise<Document> {
  const text = contentFor(language).documents[name];
  const version = name === 'terms' ? settings.termsVersion : settings.noticeVersion;
  return { name, version, hash: await sha256(shownText(text)), ...text };
}

/** Whether these are the terms in force, in any of the languages they are shown in. */
export async function areCurrentTerms(settings: Settings, version: string, hash: string): Promise<boolean> {
  const documents = await Promise.all(languages.map((language) => documentView(settings, 'terms', language)));
  return documents.some((document) => document.version === version && document.hash === hash);
}
