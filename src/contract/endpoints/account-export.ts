import { AccountExportSchema } from '../account-export.js';
import { get } from './endpoint.js';

export const exportAccount = get('/api/account/export', {
  summary: 'All that the service keeps of the account holder, as a file to download',
  cookie: 'session',
  answer: AccountExportSchema,
  problems: ['session-expired'],
});
