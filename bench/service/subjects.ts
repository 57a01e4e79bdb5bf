import type { Request } from 'autocannon';
import { requestHeader } from '../../src/contract/index.js';
import {
  accountCount,
  code,
  emailOf,
  password,
  registrationIdOf,
  registrationTokenOf,
  sessionTokenOf,
} from './data.js';

export const names = [
  ...(['bare', 'select', 'statement', 'transaction', 'argon2'] as const),
  ...(['session', 'login', 'code', 'begin'] as const),
] as const;
export type Name = (typeof names)[number];

/** What is measured: a call of the service, or what it is compared with. */
export interface Subject {
  readonly title: string;
  readonly server: 'bare' | 'service';
  /** The next request. */
  request(): Request;
  readonly status: number;
}

/** Counts on, and never the same twice. */
function counter(limit = Infinity): () => number {
  let next = 0;
  return () => {
    if (next >= limit) throw new Error('BENCH_REGISTRATIONS are used up');
    return next++;
  };
}

/** The request of a caller from a network of its own, so that no limit is reached. */
function calls(network: number, request: Request & { body?: string }): Request {
  const [a, b, c] = [(network >> 16) & 255, (network >> 8) & 255, network & 255];
  const headers = { [requestHeader]: '1', 'Content-Type': 'application/json', 'X-Forwarded-For': `11.${a}.${b}.${c}` };
  return { ...request, headers: { ...headers, ...request.headers } };
}

const plain = (title: string, path: string): Subject => ({
  title,
  server: 'bare',
  status: 200,
  request: () => ({ method: 'GET', path }),
});

/** @param registrations - how many wait for their code; each is checked once */
export function subjectsOf(registrations: number): Record<Name, Subject> {
  const [session, login, check, begin] = [counter(), counter(), counter(registrations), counter()];
  return {
    bare: plain('bare Hono route', '/bare'),
    select: plain('Hono route with `SELECT 1`', '/select-1'),
    statement: plain('Hono route with the statement of a session read', '/statement'),
    transaction: plain('Hono route with a transaction of four statements', '/transaction'),
    argon2: plain('Hono route with an argon2 verification', '/argon2'),
    session: {
      title: 'session read',
      server: 'service',
      status: 200,
      request: () => {
        const token = sessionTokenOf(session() % accountCount);
        return calls(0, {
          method: 'GET',
          path: '/api/session',
          headers: { Cookie: `__Host-mylexus-session=${token}` },
        });
      },
    },
    login: {
      title: 'login',
      server: 'service',
      status: 200,
      request: () => {
        const index = login();
        const body = JSON.stringify({ email: emailOf(index % accountCount), password, remember: false });
        return calls(index, { method: 'POST', path: '/api/session', body });
      },
    },
    code: {
      title: 'code check',
      server: 'service',
      status: 200,
      request: () => {
        const index = check();
        const path = `/api/registrations/${registrationIdOf(index)}/verification`;
        const headers = { Cookie: `__Host-mylexus-registration=${registrationTokenOf(index)}` };
        return calls(index, { method: 'POST', path, headers, body: JSON.stringify({ code }) });
      },
    },
    begin: {
      title: 'registration begin',
      server: 'service',
      status: 200,
      request: () =>
        calls(begin(), { method: 'POST', path: '/api/registrations', body: JSON.stringify({ path: 'without-id' }) }),
    },
  };
}
