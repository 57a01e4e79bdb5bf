import type { Endpoint } from '../../src/contract/index.js';
import { calls } from '../../service/openapi/calls.js';

const start = '<!-- calls:start -->';
const end = '<!-- calls:end -->';

function needsOf({ cookie, cookieOptional, idempotent }: Endpoint): string {
  const needs = [
    ...(cookie ? [`${cookie} cookie${cookieOptional ? ' (optional)' : ''}`] : []),
    ...(idempotent ? ['`Idempotency-Key`'] : []),
  ];
  return needs.join(', ');
}

/** The table of calls for the guide, as Markdown. */
export function callTable(): string {
  const rows = calls.map(({ name, endpoint }) => {
    const { method, path, summary } = endpoint;
    return `| \`${method} ${path}\` | \`${name}\` | ${summary} | ${needsOf(endpoint)} |`;
  });
  return ['| call | name | what it does | needs |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The guide with today's table between its marks. Throws when a mark is missing. */
export function withCallTable(guide: string): string {
  const [from, to] = [guide.indexOf(start), guide.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The guide needs the lines ${start} and ${end}, in this order.`);
  return `${guide.slice(0, from + start.length)}\n\n${callTable()}\n\n${guide.slice(to)}`;
}
