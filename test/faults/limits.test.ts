/** Whom the limits of a process count over HTTP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServiceProcess } from './service-process.js';

/** Wrong logins from a network, each for another address. Returns the statuses. */
async function logIns(service: ServiceProcess, client: (index: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let count = 0; count < 32; count += 1)
    statuses.push((await service.logIn(`owner${count}@example.jp`, 'Wrong_2022', client(count))).status);
  return statuses;
}

test('behind a proxy that is named each network has its own limits, and a forged address in front counts for nothing', async () => {
  const service = await ServiceProcess.start({ MYLEXUS_LIMIT_FACTOR: '1' });
  try {
    assert.equal((await logIns(service, () => '192.0.2.7')).at(-1), 429);
    assert.equal((await service.logIn()).status, 200, 'another network');
    assert.equal((await logIns(service, (index) => `198.51.100.${index}, 192.0.2.8`)).at(-1), 429);
    assert.equal((await logIns(service, (index) => `192.0.2.${100 + index}`)).at(-1), 401, 'each from its own network');
  } finally {
    await service.stop();
  }
});

test('without a proxy that is named an address that a caller sends counts for nothing', async () => {
  const service = await ServiceProcess.start({ MYLEXUS_LIMIT_FACTOR: '1', MYLEXUS_TRUSTED_PROXIES: 'none' });
  try {
    assert.equal((await logIns(service, (index) => `192.0.2.${index}`)).at(-1), 429);
  } finally {
    await service.stop();
  }
});
