import assert from 'node:assert/strict';
import { test } from './testable.js';
import * as h from './visitor.js';
import { Visitor } from './visitor.js';

/** Proving who holds a credential. */
export function identitySuite(start: h.Start): void {
  async function atIdentity(service: h.RunningService): Promise<Visitor> {
    const visitor = new Visitor(service);
    await visitor.until('identity');
    return visitor;
  }
  const locked = (answer: Parameters<typeof h.refused>[0]): void => {
    h.refused(answer, 423, 'locked');
    assert.match(answer.body.lockedUntil ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  };

  test('every requirement set of every type is accepted in any notation', async () => {
    const service = await start();
    for (const [type, set, fields] of [
      ['ownersCard', 'password', { id: ' １０００ー００００−００２５ ', password: 'Owner_0025' }],
      ['ownersCard', 'holder', { id: '1000-0000-0025', kana: 'たかはしいちろう', birthDate: '1970-11-03' }],
      ['ownersCard', 'holder', { id: '100000000025', kana: 'ﾀｶﾊｼ ｲﾁﾛｳ', birthDate: '１９７０-11-03' }],
      ['serviceCard', 'password', { id: '2000-0000-0016', password: 'Service_0016' }],
      ['serviceCard', 'phone', { id: '2000-0000-0016', phone: '０８０（2345）6789'.replace(/[（）]/g, '-') }],
      ['gLinkLite', 'phone', { id: '3000-0000-0014', phone: '070 3456 7890' }],
    ] as const) {
      const answer = await (await atIdentity(service)).identity(fields, type, set);
      assert.equal(h.ok(answer).step, 'email', JSON.stringify(fields));
    }
  });

  test('a wrong detail, an unknown ID and an ID of another type get the same answer', async () => {
    const service = await start();
    const visitor = await atIdentity(service);
    for (const [fields, type, set] of [
      [{ id: '1000-0000-0025', password: 'owner_0025' }, 'ownersCard', 'password'],
      [{ id: '9999-9999-9999', password: 'Owner_0025' }, 'ownersCard', 'password'],
      [{ id: '1000-0000-0025', password: 'Owner_0025' }, 'serviceCard', 'password'],
      [{ id: '1000-0000-0025', kana: 'タカハシ', birthDate: '1970-11-03' }, 'ownersCard', 'holder'],
    ] as const) {
      h.refused(await visitor.identity(fields, type, set), 422, 'identity-mismatch');
    }
  });

  test('a type that the service does not have is reported, and not counted as a failure', async () => {
    const visitor = await atIdentity(await start());
    for (let count = 1; count <= 6; count += 1) {
      const answer = await visitor.identity({ id: '1000-0000-0025', password: 'x' }, 'passport');
      h.refused(answer, 422, 'invalid-fields');
      assert.deepEqual(answer.body.errors, [{ field: 'type', code: 'format' }]);
    }
    h.ok(await visitor.identity());
  });

  test('a credential without a holder is proved by its password alone', async () => {
    const visitor = await atIdentity(await start());
    const fields = { id: '1000-0000-0041', kana: 'サトウハナコ', birthDate: '1985-04-12' };
    h.refused(await visitor.identity(fields, 'ownersCard', 'holder'), 422, 'identity-mismatch');
  });

  test('missing or malformed fields are reported and not counted as failures', async () => {
    const visitor = await atIdentity(await start());
    for (const [fields, set, errors] of [
      [{}, 'password', ['fields.id required', 'fields.password required']],
      [{ id: '1234', password: 'x' }, 'password', ['fields.id format']],
      [
        { id: '1000-0000-0025', kana: 'abc', birthDate: '1970-02-30' },
        'holder',
        ['fields.kana not-kana', 'fields.birthDate not-a-date'],
      ],
      [{ id: '1000-0000-0025' }, 'phone', ['requirementSet format']],
    ] as const) {
      const answer = await visitor.identity(fields, 'ownersCard', set);
      h.refused(answer, 422, 'invalid-fields');
      assert.deepEqual(
        answer.body.errors.map((each) => `${each.field} ${each.code}`),
        errors,
      );
    }
  });

  test('the state of a credential is revealed only after the secret matched', async () => {
    const service = await start();
    const visitor = await atIdentity(service);
    for (const [id, password, status, code] of [
      ['1000-0000-0041', 'Owner_0041', 409, 'credential-inactive'],
      ['1000-0000-0058', 'Owner_0058', 409, 'credential-inactive'],
      ['1000-0000-0066', 'Owner_0066', 409, 'credential-inactive'],
      ['1000-0000-0033', 'Owner_0033', 409, 'already-linked'],
    ] as const) {
      h.refused(await visitor.identity({ id, password: 'wrong' }), 422, 'identity-mismatch');
      h.refused(await visitor.identity({ id, password }), status, code);
    }
  });

  test('the fifth failure locks the credential, even for right details, for 30 minutes', async () => {
    const service = await start();
    for (const id of [h.ichiro.id, '9999-9999-9999']) {
      for (let count = 1; count <= 5; count += 1) {
        const answer = await (await atIdentity(service)).identity({ id, password: 'wrong' });
        if (count < 5) h.refused(answer, 422, 'identity-mismatch');
        else locked(answer);
      }
    }
    locked(await (await atIdentity(service)).identity());
    service.advance(h.minutes(29));
    locked(await (await atIdentity(service)).identity());
    service.advance(h.minutes(1));
    h.ok(await (await atIdentity(service)).identity());
  });

  test('failures with different IDs lock the registration', async () => {
    const visitor = await atIdentity(await start());
    for (let count = 1; count <= 4; count += 1) {
      h.refused(await visitor.identity({ id: `99999999990${count}`, password: 'x' }), 422, 'identity-mismatch');
    }
    locked(await visitor.identity({ id: '999999999905', password: 'x' }));
    locked(await visitor.identity());
    const other = await atIdentity(visitor.service);
    h.ok(await other.identity());
  });

  test('guesses made at the same time count one by one', async () => {
    const service = await start();
    const visitor = await atIdentity(service);
    const guesses = Array.from({ length: 8 }, () => visitor.identity({ id: h.ichiro.id, password: 'wrong' }));
    const codes = (await Promise.all(guesses)).map(({ body }) => body.code);
    assert.equal(codes.filter((code) => code === 'identity-mismatch').length, 4);
    assert.equal(codes.filter((code) => code === 'locked').length, 4);
  });

  test('credential types come with names in the language of the page', async () => {
    const service = await start();
    const ja = h.ok(await h.browser(service).call(h.api.getCredentialTypes)).types;
    const en = h.ok(await h.browser(service, 'en').call(h.api.getCredentialTypes)).types;
    assert.equal(ja[0]?.name, 'レクサスオーナーズカードID');
    assert.equal(en[0]?.name, 'Lexus Owner’s Card ID');
    assert.equal(ja[0]?.brand, 'lexus');
    assert.deepEqual(
      en[0]?.requirementSets.map((set) => set.name),
      ['password', 'holder'],
    );
  });
}
