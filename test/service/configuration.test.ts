import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ConfigurationError, readConfiguration, type Environment } from '../../service/configuration.js';
import { defaultSettings } from '../../service/settings.js';

const production: Environment = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db.example/mylexus',
  SMTP_URL: 'smtps://mail.example',
  MYLEXUS_ORIGIN: 'https://id.example.jp',
  MYLEXUS_MAIL_SENDER: 'no-reply@example.jp',
  MYLEXUS_CONTACT_JA: '0120-000-000（9:00～18:00）',
  MYLEXUS_CONTACT_EN: '0120-000-000 (9 a.m. to 6 p.m.)',
  MYLEXUS_SECRET: 'a secret of the test',
  MYLEXUS_TRUSTED_PROXIES: '10.0.0.0/8',
};

/** The sentences about an environment. */
function mistakes(environment: Environment): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, String(error));
    return error.mistakes;
  }
}

suite('the configuration of the service', () => {
  test('has a value for everything outside of production', () => {
    const { production: live, port, settings, trustedProxies, metricsAddress } = readConfiguration({});
    assert.deepEqual([live, port, trustedProxies, metricsAddress], [false, 4000, [], undefined]);
    assert.deepEqual(settings, defaultSettings);
  });

  test('is read from the environment', () => {
    const { settings, trustedProxies, port } = readConfiguration({
      PORT: '8080',
      MYLEXUS_ORIGIN: 'https://id.example',
      MYLEXUS_INLINE_ORIGINS: ' https://a.example  https://b.example ',
      MYLEXUS_RETURN_ORIGINS: 'https://c.example',
      MYLEXUS_TOP_PAGE: 'https://a.example/top',
      MYLEXUS_LIMIT_FACTOR: '100',
      MYLEXUS_TERMS_VERSION: '2027-01-01',
      MYLEXUS_PASSKEY_RP_ID: 'example',
      MYLEXUS_PASSKEY_ORIGINS: 'https://id.toyota.example',
      MYLEXUS_TRUSTED_PROXIES: 'loopback 10.0.0.0/8 2001:db8::/32',
    });
    const inline = ['https://a.example', 'https://b.example'];
    assert.deepEqual(settings.origins, { id: 'https://id.example', inline, frame: [] });
    assert.deepEqual(settings.hosted, { returnOrigins: ['https://c.example'], topPage: 'https://a.example/top' });
    assert.equal(settings.limits.login.count, defaultSettings.limits.login.count * 100);
    assert.equal(settings.termsVersion, '2027-01-01');
    const { rpId, origins } = settings.passkeys;
    assert.deepEqual([rpId, origins], ['example', ['https://id.toyota.example']]);
    assert.deepEqual(readConfiguration({ MYLEXUS_METRICS_ADDRESS: '127.0.0.1:9464' }).metricsAddress, {
      host: '127.0.0.1',
      port: 9464,
    });
    assert.equal(readConfiguration({ MYLEXUS_METRICS_ADDRESS: '[::1]:0' }).metricsAddress?.host, '::1');
    assert.deepEqual([port, trustedProxies], [8080, ['loopback', '10.0.0.0/8', '2001:db8::/32']]);
  });

  test('tells everything that production is without, at once', () => {
    assert.deepEqual(mistakes(production), []);
    const found = mistakes({ NODE_ENV: 'production' });
    const names = found.map((sentence) => sentence.split(' ')[0]);
    assert.deepEqual(names.sort(), [
      ...[
        'DATABASE_URL',
        'MYLEXUS_CONTACT_EN',
        'MYLEXUS_CONTACT_JA',
        'MYLEXUS_MAIL_SENDER',
        'MYLEXUS_ORIGIN',
        'MYLEXUS_SECRET',
        'MYLEXUS_TRUSTED_PROXIES',
        'SMTP_URL',
      ],
    ]);
    assert.deepEqual(mistakes({ ...production, MYLEXUS_TRUSTED_PROXIES: 'none' }), []);
    // A process that has a store of its own needs no database.
    assert.doesNotThrow(() => readConfiguration({ ...production, DATABASE_URL: undefined }, true));
  });

  test('outside of production, too, a database that outlives the process needs the secret', () => {
    const url = { DATABASE_URL: 'postgres://db.example/mylexus' };
    assert.match(mistakes(url).join(), /^MYLEXUS_SECRET is required with DATABASE_URL/);
    assert.deepEqual(mistakes({ ...url, MYLEXUS_SECRET: 'a secret of the test' }), []);
  });

  for (const [name, value] of [
    ['MYLEXUS_ORIGIN', 'not a url'],
    ['MYLEXUS_ORIGIN', 'https://id.example.jp/'],
    ['MYLEXUS_INLINE_ORIGINS', '*'],
    ['MYLEXUS_INLINE_ORIGINS', 'null'],
    ['MYLEXUS_INLINE_ORIGINS', 'https://a.example, https://b.example'],
    ['MYLEXUS_INLINE_ORIGINS', 'https://a.example/'],
    ['MYLEXUS_FRAME_ORIGINS', 'javascript:alert(1)'],
    ['MYLEXUS_RETURN_ORIGINS', 'https://user@a.example'],
    ['MYLEXUS_TOP_PAGE', 'javascript:alert(1)'],
    ['MYLEXUS_TRUSTED_PROXIES', 'everyone'],
    ['MYLEXUS_METRICS_ADDRESS', '9464'],
    ['MYLEXUS_METRICS_ADDRESS', 'localhost:99999'],
    ['MYLEXUS_CREDENTIALS_URL', 'cards.example.jp'],
    ['MYLEXUS_CREDENTIALS_URL', 'https://me:secret@cards.example.jp/'],
    ['MYLEXUS_CREDENTIALS_SECRET', 'a secret with blanks'],
    ['MYLEXUS_LIMIT_FACTOR', 'many'],
    ['MYLEXUS_LIMIT_FACTOR', '-1'],
    ['MYLEXUS_SECRET', 'short'],
    ['MYLEXUS_INLINE_ORIGIN', 'https://a.example'],
    ['NODE_ENV', 'Production'],
    ['DATABASE_URL', 'mysql://db.example'],
    ['SMTP_URL', 'mail.example'],
    ['PORT', '99999'],
  ] as const) {
    test(`refuses ${name}=${value}, and says why`, () => {
      const found = mistakes({ [name]: value });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, new RegExp(`^${name} (?:must|is no variable)`));
    });
  }

  test('has a card system when its URL and its secret are named, in production over https', () => {
    const cards = {
      MYLEXUS_CREDENTIALS_URL: 'https://cards.example.jp/lookup',
      MYLEXUS_CREDENTIALS_SECRET: 'a-secret-of-the-test',
    };
    const { cardSystem } = readConfiguration({ ...production, ...cards });
    assert.deepEqual(cardSystem, { url: 'https://cards.example.jp/lookup', secret: 'a-secret-of-the-test' });
    assert.equal(readConfiguration(production).cardSystem, undefined);
    const [url, secret] = Object.keys(cards) as [string, string];
    assert.deepEqual(mistakes({ ...cards, [secret]: undefined }), [`${secret} is required with ${url}`]);
    assert.deepEqual(mistakes({ ...cards, [url]: undefined }), [`${url} is required with ${secret}`]);
    const plain = 'http://cards.example.jp/lookup';
    assert.deepEqual(mistakes({ ...production, ...cards, [url]: plain }), [`${plain} must be https in production`]);
    assert.deepEqual(mistakes({ ...cards, [url]: plain }), []);
  });

  test('wants https of every origin in production', () => {
    const found = mistakes({ ...production, MYLEXUS_INLINE_ORIGINS: 'https://a.example http://b.example' });
    assert.deepEqual(found, ['http://b.example must be https in production']);
  });

  test('the relying party ID of passkeys is a domain of an origin that may use them', () => {
    const origin = { MYLEXUS_ORIGIN: 'https://id.lexus.example' };
    for (const rpId of ['lexus.example', 'id.lexus.example'])
      assert.deepEqual(mistakes({ ...origin, MYLEXUS_PASSKEY_RP_ID: rpId }), []);
    for (const rpId of ['www.lexus.example', 'xus.example', 'toyota.example'])
      assert.match(
        mistakes({ ...origin, MYLEXUS_PASSKEY_RP_ID: rpId }).join(),
        /^MYLEXUS_PASSKEY_RP_ID must be the host/,
      );
    const related = { MYLEXUS_PASSKEY_ORIGINS: 'https://id.toyota.example', MYLEXUS_PASSKEY_RP_ID: 'toyota.example' };
    assert.deepEqual(mistakes({ ...origin, ...related }), []);
    assert.match(mistakes({ ...origin, MYLEXUS_PASSKEY_RP_ID: 'https://lexus.example' }).join(), /must be a host name/);
    assert.match(
      mistakes({ ...production, MYLEXUS_PASSKEY_ORIGINS: 'http://id.toyota.example' }).join(),
      /must be https in production/,
    );
  });
});
