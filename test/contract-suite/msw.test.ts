/** The contract suite, answered by the handlers that `mylexus-widgets/msw` gives to an integrator's tests. */
import { after, before } from 'node:test';
import { setupServer } from 'msw/node';
import { cookieNames, deviceCookie } from '../../service/http/cookies.js';
import { createMockService } from '../../service/msw.js';
import { defaultSettings } from '../../service/settings.js';
import { accountServiceSuite } from '../suites/account-service.js';
import { NotTestable } from '../suites/account-service/testable.js';

const server = setupServer();
before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());

/** What an integrator's page cannot do with the mock, which answers inside that page. */
function checkTestable({ method, headers, url }: Request): void {
  if (method === 'OPTIONS' || headers.has('Origin')) throw new NotTestable('the mock answers its own page alone');
  if (/%F0%9F\//.test(url)) throw new NotTestable('MSW answers a path that is not UTF-8 itself');
}

const names = [...Object.values(cookieNames), deviceCookie];
const cookiesOf = (request: Request): Map<string, string> =>
  new Map((request.headers.get('Cookie') ?? '').split('; ').map((pair) => pair.split('=') as [string, string]));

accountServiceSuite('through MSW', async (changes) => {
  // The mock limits no client, unless it is told to.
  const { limits } = defaultSettings;
  const mock = createMockService({ settings: { limits, ...changes } });
  await mock.ready;
  let last: Promise<unknown> = Promise.resolve();

  /** The mock has one jar, as a browser has; the suite has several browsers. So one call follows the other. */
  async function callAs(request: Request): Promise<Response> {
    checkTestable(request);
    const sent = cookiesOf(request);
    mock.jar.clear();
    for (const [name, value] of sent) mock.jar.set(name, value);
    server.resetHandlers(...mock.handlers);
    const response = await fetch(request);
    const answer = new Response(response.body, response);
    for (const name of names) {
      const value = mock.jar.get(name);
      if (value !== sent.get(name))
        answer.headers.append('Set-Cookie', `${name}=${value ?? ''}${value ? '' : '; Max-Age=0'}`);
    }
    return answer;
  }

  return {
    base: mock.settings.origins.id,
    fetch(request) {
      const answer = last.then(() => callAs(request));
      last = answer.catch(() => undefined);
      return answer;
    },
    mails: async () => mock.outbox.messages,
    advance: (milliseconds) => mock.clock.advance(milliseconds),
    beginInteraction: () => mock.beginInteraction(),
    settings: mock.settings,
    hasJar: true,
  };
});
