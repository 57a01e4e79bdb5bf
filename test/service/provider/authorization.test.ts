import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import { useEmbeddedStore } from '../store/databases.js';
import { Browser } from './browser.js';
import { claimsOf, isSigned, Site } from './site.js';
import { chuo, minato, minatoSecret, startProcess, startProvider } from './start.js';

const empty = useEmbeddedStore();
const insecure = { execute: [openid.allowInsecureRequests] };

test('openid-client signs a visitor in at a site with a backend, and out again', async () => {
  const { base, errors } = await startProvider(await empty());
  const auth = openid.ClientSecretBasic(minatoSecret);
  const config = await openid.discovery(new URL(base), 'minato', minatoSecret, auth, insecure);
  const verifier = openid.randomPKCECodeVerifier();
  const [state, nonce] = [openid.randomState(), openid.randomNonce()];
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: `${minato}/callback`,
    scope: 'openid profile brands',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const browser = new Browser(base);
  const back = await browser.authorize(url);
  assert.equal(back.searchParams.get('iss'), base);
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  const tokens = await openid.authorizationCodeGrant(config, back, checks);
  const { sub, ...claims } = tokens.claims() ?? assert.fail('no ID token');
  assert.ok(!('name' in claims) && !('brands' in claims), 'the ID token has no details');
  assert.equal(tokens.refresh_token, undefined);
  const userinfo = await openid.fetchUserInfo(config, tokens.access_token, sub);
  assert.deepEqual(userinfo, { sub, name: '田中 太郎', brands: ['lexus', 'toyota'] });

  const end = openid.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: `${minato}/`,
    state: 'out',
  });
  const page = await browser.open(end.href);
  assert.match(page.html, /港店からログアウトします/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const left = await browser.open('/oidc/logout/confirm', {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  assert.equal(left.url.href, `${minato}/?state=out`);
  assert.equal((await browser.call('GET', '/api/session')).body.state, 'signed-out');
  await assert.rejects(openid.fetchUserInfo(config, tokens.access_token, sub), 'the token ended with the session');
  assert.deepEqual(errors, []);
});

test('oauth4webapi signs a visitor in on a page without a backend', async () => {
  const { base } = await startProvider(await empty());
  const options = { [oauth.allowInsecureRequests]: true };
  const issuer = new URL(base);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const client: oauth.Client = { client_id: 'chuo' };
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const url = new URL(server.authorization_endpoint ?? '');
  const redirectUri = `${chuo}/callback`;
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  }).toString();
  const back = await new Browser(base).authorize(url);
  const parameters = oauth.validateAuthResponse(server, client, back, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri,
    verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const { sub } = oauth.getValidatedIdTokenClaims(tokens) ?? assert.fail('no ID token');
  const userinfo = await oauth.userInfoRequest(server, client, tokens.access_token, options);
  assert.deepEqual(await oauth.processUserInfoResponse(server, client, sub, userinfo), { sub, name: '田中 太郎' });
  assert.equal(tokens.refresh_token, undefined);
});

test('discovery describes what the provider does, and nothing it does not', async () => {
  const { base } = await startProvider(await empty());
  const document = (await (await fetch(`${base}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  const { issuer, scopes_supported: scopes, claims_supported: claims } = document;
  assert.equal(issuer, base);
  assert.equal(document['authorization_endpoint'], `${base}/oidc/auth`);
  assert.equal(document['end_session_endpoint'], `${base}/oidc/logout`);
  assert.deepEqual([...(scopes as string[])].sort(), ['brands', 'openid', 'profile']);
  assert.deepEqual((claims as string[]).filter((claim) => !['sub', 'sid', 'auth_time', 'iss'].includes(claim)).sort(), [
    'acr',
    'amr',
    'brands',
    'name',
  ]);
  assert.deepEqual(document['code_challenge_methods_supported'], ['S256']);
  assert.deepEqual(document['response_types_supported'], ['code']);
  assert.deepEqual(document['subject_types_supported'], ['pairwise']);
  assert.equal(document['authorization_response_iss_parameter_supported'], true);
  assert.equal(document['backchannel_logout_session_supported'], true);
  assert.deepEqual(document['grant_types_supported'], ['authorization_code']);
  assert.deepEqual(document['token_endpoint_auth_methods_supported'], ['none', 'client_secret_basic']);
  assert.deepEqual([...(document['prompt_values_supported'] as string[])].sort(), [
    'consent',
    'create',
    'login',
    'none',
  ]);
});

test('what one process began, another one over the same database ends', async () => {
  const store = await empty();
  const one = await startProvider(store);
  const other = await startProcess(store, one.base);
  const browser = new Browser(one.base);
  const { url, verifier } = new Site(one.base).request();
  await browser.signIn();
  const page = await browser.open(url.href);
  browser.sendTo(other.address);
  await browser.answer(page.url, 'consent');
  const back = (await browser.open(page.url.href)).url.searchParams;
  const { status, body } = await new Site(other.address).token(back.get('code'), verifier);
  assert.equal(status, 200);
  assert.equal(claimsOf(body['id_token'])['iss'], one.base);
  assert.ok(await isSigned(one.base, body['id_token'] ?? ''), 'the keys are the same');
  assert.equal((await new Site(one.base).userinfo(body['access_token'])).status, 200);
  assert.deepEqual([one.errors, other.errors], [[], []]);
});
