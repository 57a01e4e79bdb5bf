import { AddressesSchema } from '../address.js';
import { CredentialTypesSchema } from '../credential.js';
import { DocumentSchema } from '../document.js';
import { get } from './endpoint.js';

export const getDocument = get('/api/documents/{name}', {
  summary: 'A text to read, with version and hash',
  answer: DocumentSchema,
  revalidates: true,
  problems: ['not-found'],
});

export const getCredentialTypes = get('/api/credential-types', {
  summary: 'Which IDs exist and which fields prove each',
  answer: CredentialTypesSchema,
  problems: [],
});

export const getAddresses = get('/api/postal-codes/{code}', {
  summary: 'The addresses of a postal code; none for an unknown one',
  answer: AddressesSchema,
  problems: [],
});
