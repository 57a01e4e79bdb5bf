import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, browser, newPassword, person, Visitor } from '../../../suites/account-service/visitor.js';
import { startInMemory } from '../../start.js';

/** A small pseudo-random generator (mulberry32): a walk that fails can be repeated by its seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Everything a visitor may do next, in any state. */
function commands(visitor: Visitor, pick: (below: number) => number): (() => Promise<unknown>)[] {
  const { client, service } = visitor;
  const emails = ['one@example.jp', 'two@example.jp', 'hanako@example.jp'];
  const cards = [
    ['ownersCard', { id: '1000-0000-0025', password: 'Owner_0025' }],
    ['serviceCard', { id: '2000-0000-0016', password: 'Service_0016' }],
    ['ownersCard', { id: '1000-0000-0033', password: 'Owner_0033' }],
    ['ownersCard', { id: '1000-0000-0025', password: 'wrong' }],
  ] as const;
  const newest = async (): Promise<string> => {
    const mail = (await service.mails()).find(({ to }) => to === visitor.email);
    return /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '000000';
  };
  return [
    () => visitor.begin(pick(4) ? 'credential' : 'without-id'),
    () => visitor.call(api.acknowledgeNotice),
    async () => visitor.call(api.acceptTerms, await visitor.acceptance()),
    () => {
      const [type, fields] = cards[pick(cards.length)] ?? cards[0];
      return visitor.identity(fields, type);
    },
    () => {
      visitor.email = emails[pick(emails.length)] ?? '';
      return visitor.call(api.registerEmail, { email: visitor.email });
    },
    () => visitor.call(api.resendRegistrationCode),
    async () => visitor.call(api.verifyRegistration, { code: await newest() }),
    () => visitor.call(api.verifyRegistration, { code: '123456' }),
    () => visitor.call(api.registerProfile, { profile: person, password: newPassword }),
    () => visitor.complete('key'),
    () => Promise.all([visitor.complete('key'), visitor.complete('key')]),
    () => client.call(api.getCurrentRegistration),
    async () => service.advance(1000 * (pick(10) ? 30 : 1800)),
    async () => {
      if (!pick(8)) service.settings.termsVersion += '+';
    },
    async () => (pick(6) ? undefined : client.call(api.signOut)),
  ];
}

test('any order of calls makes one account per address and one link per card, and skips no step', async () => {
  let done = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const pick = random(seed);
    const { service, store, ...started } = await startInMemory();
    // Without a client there are no limits.
    const running = { ...started, fetch: (request: Request) => service.fetch(request, { client: '192.0.2.1' }) };
    const visitors = [new Visitor(running, browser(running)), new Visitor(running, browser(running))];
    const walks = visitors.map((visitor) => commands(visitor, pick));
    for (const visitor of visitors) await visitor.begin();
    // Mostly in order, otherwise hardly any walk would reach the end.
    const places = [1, 1];
    for (let step = 0; step < 60; step += 1) {
      const who = pick(2);
      const walk = walks[who] ?? [];
      const place = pick(3) ? (places[who] = ((places[who] ?? 0) % walk.length) + 1) - 1 : pick(walk.length);
      await walk[place]?.();
      await store.transaction(async (tx) => {
        const made = (await tx.accounts.find({})).filter(({ id }) => !id.startsWith('demo-'));
        assert.equal(
          new Set(made.map(({ emailKey }) => emailKey)).size,
          made.length,
          `seed ${seed}: one address twice`,
        );
        for (const account of made) {
          assert.notEqual(account.emailKey, 'hanako@example.jp', `seed ${seed}`);
          const acceptances = await tx.termsAcceptances.find({ accountId: account.id });
          assert.equal(acceptances.length, 1, `seed ${seed}: an account without its terms`);
          const [registration] = await tx.registrations.find({ accountId: account.id });
          const links = await tx.links.find({ accountId: account.id });
          const wanted = registration?.path === 'without-id' ? 0 : 1;
          if (registration) assert.equal(links.length, wanted, `seed ${seed}: the link is missing, or there are more`);
        }
        const active = (await tx.links.find({})).map(({ activeCredentialId }) => activeCredentialId);
        assert.equal(new Set(active).size, active.length, `seed ${seed}: one card twice`);
        for (const draft of await tx.registrations.find({})) {
          assert.ok(!draft.emailVerified || draft.challengeId, `seed ${seed}: verified without a challenge`);
        }
      });
    }
    done += await store.transaction(async (tx) => (await tx.termsAcceptances.find({})).length);
  }
  assert.ok(done > 10, `only ${done} walks reached the end`);
});
