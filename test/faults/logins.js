/** A thread that logs in many times at once, so that the thread that measures session reads is not busy with it. */
import { parentPort, workerData } from 'node:worker_threads';

const { address, headerName } = workerData;

/** @type {(index: number) => Promise<{ status: number, milliseconds: number, retryAfter: string | null }>} */
async function logIn(index) {
  const begin = performance.now();
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { [headerName]: '1', 'Content-Type': 'application/json', 'X-Forwarded-For': `192.0.2.${index % 250}` },
    body: JSON.stringify({ email: `owner${index}@example.jp`, password: 'Wrong_2022', remember: false }),
  });
  await response.arrayBuffer();
  const retryAfter = response.headers.get('Retry-After');
  return { status: response.status, milliseconds: performance.now() - begin, retryAfter };
}

parentPort?.on('message', async (/** @type {number} */ count) => {
  parentPort?.postMessage(await Promise.all(Array.from({ length: count }, (_, index) => logIn(index))));
});
