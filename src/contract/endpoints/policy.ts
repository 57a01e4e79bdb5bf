import { PolicySchema } from '../policy.js';
import { get } from './endpoint.js';

export const getPolicy = get('/api/policy', {
  summary: 'The presentation of widgets with secrets on the calling origin',
  answer: PolicySchema,
  anyOrigin: true,
  public: true,
  problems: [],
});
