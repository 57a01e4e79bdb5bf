import { endpoints, type Endpoint } from '../../src/contract/index.js';

interface Named {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
}

/** A literal path goes before one with a value in it. */
const calls: readonly Named[] = (Object.entries(endpoints) as [string, Endpoint][])
  .sort(([, one], [, other]) => one.path.split('{').length - other.path.split('{').length)
  .map(([name, { method, path }]) => ({
    name,
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

/** By the first part of the path. */
const others: Readonly<Record<string, string>> = {
  api: 'api',
  widgets: 'widgets',
  shared: 'shared',
  oidc: 'openid',
  '.well-known': 'openid',
  ...Object.fromEntries(
    [
      ...['login', 'register', 'account', 'services', 'password-reset', 'sites'],
      ...['sign-in', 'sign-out', 'frame'],
    ].map((name) => [name, 'page']),
  ),
};

/** What a call asks for, from a closed list: the name of an endpoint or of a group of pages. It has nothing of its path. */
export function callName(method: string, path: string): string {
  const read = method === 'HEAD' ? 'GET' : method;
  const found = calls.find((call) => call.method === read && call.pattern.test(path));
  if (found) return found.name;
  const [, first = ''] = path.split('/');
  return Object.hasOwn(others, first) ? others[first]! : 'other';
}
