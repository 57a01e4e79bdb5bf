import { SessionSchema, type SignIn } from '../session.js';
import { del, get, post, type } from './endpoint.js';

export const getSession = get('/api/session', {
  summary: 'Who is signed in',
  answer: SessionSchema,
  anyOrigin: true,
  problems: [],
});

export const signIn = post('/api/session', {
  summary: 'Signs in',
  request: type<SignIn>(),
  answer: SessionSchema,
  problems: ['invalid-fields', 'rate-limited', 'login-failed', 'locked'],
});

export const signOut = del('/api/session', {
  summary: 'Signs out',
  answer: SessionSchema,
  problems: [],
});
