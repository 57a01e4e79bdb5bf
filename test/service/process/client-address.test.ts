import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { suite, test } from 'node:test';
import { clientAddress } from '../../../service/process/client-address.js';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
    connection: { remoteAddress },
  }) as never;

suite('the address of a caller', () => {
  test('is that of the connection if no proxy is trusted, whatever the caller writes', () => {
    const client = clientAddress([]);
    assert.equal(client(request('203.0.113.7')), '203.0.113.7');
    assert.equal(client(request('203.0.113.7', '198.51.100.1')), '203.0.113.7');
  });

  test('is the last one that is no trusted proxy', () => {
    const client = clientAddress(['10.0.0.0/8']);
    assert.equal(client(request('10.0.0.1', '203.0.113.7')), '203.0.113.7');
    // What the caller wrote stands first.
    assert.equal(client(request('10.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2')), '203.0.113.7');
  });

  test('of a caller who does not come through the proxies is not what it says', () => {
    assert.equal(clientAddress(['10.0.0.0/8'])(request('203.0.113.7', '198.51.100.1')), '203.0.113.7');
  });

  test('of IPv6 is its first 64 bits, since one customer has them all', () => {
    const client = clientAddress([]);
    assert.equal(client(request('2001:db8:1:2:aaaa::1')), client(request('2001:db8:1:2:bbbb::2')));
    assert.notEqual(client(request('2001:db8:1:2::1')), client(request('2001:db8:1:3::1')));
    assert.equal(client(request('::ffff:203.0.113.7')), '203.0.113.7');
  });

  test('is that of the connection if a proxy forwards what is no address', () => {
    assert.equal(clientAddress(['loopback'])(request('127.0.0.1', 'nonsense')), '127.0.0.1');
  });

  test('refuses a list of proxies that has something else in it', () => {
    assert.throws(() => clientAddress(['everyone']));
  });
});
