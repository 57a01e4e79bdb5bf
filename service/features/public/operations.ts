import { documentNames, type Addresses, type Document } from '../../../src/contract/index.js';
import { foldPostalCode } from '../../../src/input/index.js';
import type { App } from '../../shared/app.js';
import { documentView } from '../../shared/documents.js';
import type { Language } from '../../shared/language.js';
import { ProblemError } from '../../shared/problem-error.js';

/** Throws `not-found` for a name that is no document. */
export async function readDocument(app: App, typed: string, language: Language): Promise<Document> {
  const name = documentNames.find((each) => each === typed);
  if (!name) throw new ProblemError('not-found');
  return documentView(app.settings, name, language);
}

/** The addresses of a postal code as typed; none for what is no postal code. */
export async function findAddresses(app: App, typed: string): Promise<Addresses> {
  const code = foldPostalCode(typed);
  return { addresses: /^\d{7}$/.test(code) ? await app.addresses.find(code) : [] };
}
