import { PolicySchema } from '../policy.js';
import { get } from './endpoint.js';

export const getPolicy = get('/api/policy', {
  summary: 'How widgets with secrets present themselves on the asking origin',
  answer: PolicySchema,
  anyOrigin: true,
  public: true,
  problems: [],
});
