import autocannon from 'autocannon';
import type { Subject } from './subjects.js';

/** What callers that wait for each answer before their next call see. */
export interface Load {
  /** Requests per second. */
  readonly rate: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
}

/** Keeps `connections` calls of a subject under way for some seconds. Throws for an answer with another status. */
export async function load(
  subject: Subject,
  port: number,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const options: autocannon.Options = {
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...subject.request() }) }],
  };
  const begin = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error: unknown, done) =>
      error instanceof Error ? reject(error) : resolve(done),
    );
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
  });
  const elapsed = (performance.now() - begin) / 1000;
  const others = [...statuses].filter(([status]) => status !== subject.status);
  if (others.length > 0 || result.errors > 0) {
    throw new Error(`${subject.title}: ${JSON.stringify([...statuses])}, ${result.errors} errors`);
  }
  return { rate: times.length / elapsed, times };
}
