import { assert, html } from '@open-wc/testing';
import '../../src/define/account-menu.js';
import '../../src/define/registration.js';
import { pageSession } from '../../src/client/page-session.js';
import { asked, askedFor, mock, signIn, useMockService } from '../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

useMockService();

const session = () => pageSession(location.origin);
const questions = (): number => askedFor('GET', /session$/).length;
/** A listener, so that the session has a reason to look after itself. */
function listen(): { calls: () => number; stop: () => void } {
  let calls = 0;
  const stop = session().subscribe(() => (calls += 1));
  return { calls: () => calls, stop };
}

describe('the page’s session', () => {
  it('is one for a service, for every copy of the library', () => {
    assert.strictEqual(session(), session());
    const registry = (globalThis as any)[Symbol.for('mylexus.session@1')] as Map<string, unknown>;
    assert.strictEqual(registry.get(location.origin), session());
    assert.notStrictEqual(pageSession('https://other.example'), session());
  });

  it('asks once for those who ask at the same time', async () => {
    const [one, other] = [session().refresh(), session().refresh()];
    assert.strictEqual(one, other);
    await one;
    assert.isAtMost(questions(), 2, 'a second question only because somebody asked while the first was open');
  });

  it('many widgets on a page ask once', async () => {
    const service = 'https://many.example';
    await WidgetPage.with(html`
      <mylexus-session service=${service}></mylexus-session>
      ${Array.from({ length: 5 }, () => html`<mylexus-account-menu></mylexus-account-menu>`)}
    `);
    await until('the question', () => askedFor('GET', /session$/).length);
    await aMoment(50);
    assert.strictEqual(questions(), 1);
  });

  it('a failed refresh keeps what is known', async () => {
    await signIn('taro@example.jp');
    mock.behaviour = 'down';
    let failed = false;
    await session()
      .refresh()
      .catch(() => (failed = true));
    assert.isTrue(failed);
    assert.strictEqual(session().snapshot.displayName, '田中 太郎');
  });

  it('a failed sign-out is told, and the session stays', async () => {
    await signIn('taro@example.jp');
    mock.behaviour = 'html';
    let failed = false;
    await session()
      .signOut()
      .catch(() => (failed = true));
    assert.isTrue(failed);
    assert.strictEqual(session().snapshot.state, 'signed-in');
  });

  it('tells its listeners of changes only', async () => {
    const { calls, stop } = listen();
    await session().refresh();
    assert.strictEqual(calls(), 0);
    await signIn('taro@example.jp');
    assert.strictEqual(calls(), 1);
    stop();
    mock.signOut();
    await session().refresh();
    assert.strictEqual(calls(), 1);
  });

  it('a page that comes back from the cache looks again', async () => {
    const { stop } = listen();
    await mock.signIn('taro@example.jp');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await aMoment(50);
    assert.strictEqual(questions(), 0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('the answer', () => session().snapshot.state === 'signed-in');
    stop();
  });

  it('another tab’s change is heard, and this one’s is told', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p></p>';
    document.body.append(frame);
    await until('the frame', () => frame.contentDocument?.querySelector('p'));
    const Channel = (frame.contentWindow as unknown as typeof globalThis).BroadcastChannel;
    const elsewhere = new Channel('mylexus.session@1');
    const heard: unknown[] = [];
    elsewhere.onmessage = ({ data }) => heard.push(data);
    const { stop } = listen();
    await mock.signIn('taro@example.jp');
    elsewhere.postMessage('https://another.example');
    await aMoment(50);
    assert.strictEqual(questions(), 0, 'another service is no concern');
    elsewhere.postMessage(location.origin);
    await until('the answer', () => session().snapshot.state === 'signed-in');
    heard.length = 0;
    await session().signOut();
    await until('the message', () => heard.length);
    assert.deepEqual(heard, [location.origin], 'the service and nothing else');
    stop();
    elsewhere.close();
    frame.remove();
  });

  it('a widget that draws nothing by the session does not ask for it', async () => {
    await WidgetPage.with(html`
      <mylexus-session service="https://quiet.example"><mylexus-registration></mylexus-registration></mylexus-session>
    `);
    await until('the other questions', () => asked.length > 1);
    await aMoment(50);
    assert.sameMembers(
      asked.map(({ url }) => new URL(url).pathname),
      ['/api/policy', '/api/registrations/current'],
    );
  });

  it('what somebody did is told to other tabs, also where nobody asked before; a first answer alone is not', async () => {
    const elsewhere = new BroadcastChannel('mylexus.session@1');
    const heard: unknown[] = [];
    elsewhere.onmessage = ({ data }) => heard.push(data);
    const [looked, acted] = [pageSession('https://looked.example'), pageSession('https://acted.example')];
    const stop = looked.subscribe(() => undefined);
    await until('the answer', () => looked.snapshot.state === 'signed-out');
    await acted.refresh();
    await until('the message', () => heard.length);
    assert.deepEqual(heard, [acted.service]);
    stop();
    elsewhere.close();
  });

  it('an answer from before a sign-in does not undo it', async () => {
    const early = session().refresh();
    await mock.signIn('taro@example.jp');
    await Promise.all([early, session().refresh()]);
    assert.strictEqual(session().snapshot.state, 'signed-in');
  });
});
