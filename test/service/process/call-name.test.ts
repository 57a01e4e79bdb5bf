import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callName } from '../../../service/process/call-name.js';
import { endpoints } from '../../../src/contract/index.js';

test('every call of the contract has the name of its endpoint, whatever its values are', () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    assert.equal(callName(method, path.replace(/\{\w+\}/g, 'hanako.canary')), name);
  }
  assert.equal(callName('HEAD', '/api/session'), 'getSession');
});

test('everything else has the name of a group, so that no label has what a visitor sent', () => {
  for (const [method, path, name] of [
    ['GET', '/login', 'page'],
    ['GET', '/sign-in/hanako.canary', 'page'],
    ['GET', '/widgets/loader.js', 'widgets'],
    ['POST', '/oidc/token', 'openid'],
    ['GET', '/.well-known/openid-configuration', 'openid'],
    ['GET', '/api/hanako.canary', 'api'],
    ['PATCH', '/api/session', 'api'],
    ['GET', '/hanako.canary', 'other'],
    ['GET', '/constructor', 'other'],
    ['GET', '', 'other'],
  ] as const) {
    assert.equal(callName(method, path), name, path);
  }
});
