import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';

/** What dealers' sites may know of an account. */
export function consentSuite(start: h.Start): void {
  test('an interaction names the site and what it would learn, in the reader’s language', async () => {
    const service = await start();
    const params = { id: await service.beginInteraction() };
    const client = h.browser(service, 'en');
    h.ok(await h.taro(client));
    const { site, ...rest } = h.ok(await client.call(h.api.getInteraction, { params }));
    assert.equal(site.name, 'Sample Dealer, Chuo');
    const brands = [
      { brand: 'lexus', name: 'Lexus' },
      { brand: 'toyota', name: 'Toyota' },
    ];
    assert.deepEqual(rest, { details: ['profile', 'brands'], displayName: '田中 太郎', brands });
  });

  test('a consent is listed with its date and revoked; another account knows nothing of it', async () => {
    const service = await start();
    const params = { id: await service.beginInteraction() };
    const [client, other] = [h.browser(service), h.browser(service)];
    h.ok(await h.taro(client));
    h.ok(await h.hanako(other));
    assert.equal((await client.call(h.api.consent, { params })).status, 204);
    const { sites } = h.ok(await client.call(h.api.getConsentedSites));
    assert.deepEqual(
      sites.map(({ id, name, details }) => [id, name, details]),
      [['chuo', 'サンプル販売店 中央店', ['profile', 'brands']]],
    );
    assert.ok(Date.parse(sites[0]?.since ?? '') > 0);
    assert.deepEqual(h.ok(await other.call(h.api.getConsentedSites)), { sites: [] });
    h.refused(await other.call(h.api.revokeConsent, { params: { id: 'chuo' } }), 404, 'not-found');
    assert.deepEqual(h.ok(await client.call(h.api.revokeConsent, { params: { id: 'chuo' } })), { sites: [] });
    h.refused(await client.call(h.api.revokeConsent, { params: { id: 'chuo' } }), 404, 'not-found');
  });

  test('a refusal is no consent', async () => {
    const service = await start();
    const params = { id: await service.beginInteraction() };
    const client = h.browser(service);
    h.ok(await h.taro(client));
    assert.equal((await client.call(h.api.refuseConsent, { params })).status, 204);
    assert.deepEqual(h.ok(await client.call(h.api.getConsentedSites)), { sites: [] });
  });

  test('an interaction that was answered, that ended or never was is not found', async () => {
    const service = await start();
    const client = h.browser(service);
    const calls = (id: string) =>
      [h.api.getInteraction, h.api.consent, h.api.refuseConsent].map((endpoint) =>
        client.call(endpoint as typeof h.api.consent, { params: { id } }),
      );
    h.ok(await h.taro(client));
    const answered = await service.beginInteraction();
    h.ok(await client.call(h.api.refuseConsent, { params: { id: answered } }));
    const late = await service.beginInteraction();
    for (const id of [answered, '0'.repeat(32)]) {
      for (const answer of await Promise.all(calls(id))) h.refused(answer, 404, 'not-found');
    }
    service.advance(h.minutes(61));
    h.ok(await h.taro(client));
    for (const answer of await Promise.all(calls(late))) h.refused(answer, 404, 'not-found');
  });

  test('without a session nothing is read or answered', async () => {
    const service = await start();
    const id = await service.beginInteraction();
    const client = h.browser(service);
    for (const endpoint of [h.api.getInteraction, h.api.consent, h.api.refuseConsent, h.api.revokeConsent]) {
      const answer = await client.call(endpoint as typeof h.api.consent, { params: { id } });
      h.refused(answer, 401, 'session-expired');
    }
    h.refused(await client.call(h.api.getConsentedSites), 401, 'session-expired');
  });
}
