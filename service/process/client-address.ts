import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** Names a caller for the limits: an IPv4 address, or the first 64 bits of an IPv6 address, which one customer has. */
function limitName(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const parts = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${parts.join(':')}::/64`;
}

/**
 * Who calls: the last address of the way to this process that is no trusted proxy. What callers write into `X-Forwarded-For`
 * themselves stands before it and is not believed.
 *
 * @param trustedProxies - addresses, ranges (`10.0.0.0/8`), or `loopback`, `linklocal`, `uniquelocal`
 * @throws TypeError for what is no address
 */
export function clientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = proxyAddr.compile([...trustedProxies]);
  return (request) => {
    const address = proxyAddr(request, trusts);
    return limitName(ipaddr.isValid(address) ? address : (request.socket.remoteAddress ?? '0.0.0.0'));
  };
}
