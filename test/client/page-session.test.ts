import { assert, html } from '@open-wc/testing';
import '../../src/define/account-menu.js';
import '../../src/define/registration.js';
import '../../src/define/session.js';
import { pageSession } from '../../src/client/page-session.js';
import { calls, callsTo, mock, newService, signIn, useMockService } from '../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

useMockService();

const session = () => pageSession(location.origin);
const reads = (): number => callsTo('GET', /session$/).length;
/** Subscribes: a session without a subscriber is not read in the background. */
function listen(): { calls: () => number; stop: () => void } {
  let calls = 0;
  const stop = session().subscribe(() => (calls += 1));
  return { calls: () => calls, stop };
}

describe('page session', () => {
  it('every copy of the library has the same session for a service', () => {
    assert.strictEqual(session(), session());
    const registry = (globalThis as any)[Symbol.for('mylexus.session@1')] as Map<string, unknown>;
    assert.strictEqual(registry.get(location.origin), session());
    assert.notStrictEqual(pageSession('https://other.example'), session());
  });

  it('simultaneous refreshes share one request', async () => {
    const [one, other] = [session().refresh(), session().refresh()];
    assert.strictEqual(one, other);
    await one;
    assert.isAtMost(reads(), 2, 'one more, because a refresh was called during the first');
  });

  it('many widgets of a page cause one request', async () => {
    const service = newService();
    await WidgetPage.with(html`
      <mylexus-session service=${service}>
        ${Array.from({ length: 5 }, () => html`<mylexus-account-menu></mylexus-account-menu>`)}
      </mylexus-session>
    `);
    await until('the request', () => callsTo('GET', /session$/).length);
    await aMoment(50);
    assert.strictEqual(reads(), 1);
  });

  it('a failed refresh keeps the session that is known', async () => {
    await signIn('taro@example.jp');
    mock.behaviour = 'down';
    let failed = false;
    await session()
      .refresh()
      .catch(() => (failed = true));
    assert.isTrue(failed);
    assert.strictEqual(session().snapshot.displayName, '田中 太郎');
  });

  it('a failed sign-out rejects and keeps the session', async () => {
    await signIn('taro@example.jp');
    mock.behaviour = 'html';
    let failed = false;
    await session()
      .signOut()
      .catch(() => (failed = true));
    assert.isTrue(failed);
    assert.strictEqual(session().snapshot.state, 'signed-in');
  });

  it('calls its listeners after changes only', async () => {
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

  it('a page restored from the back/forward cache reads the session again', async () => {
    const { stop } = listen();
    await mock.signIn('taro@example.jp');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await aMoment(50);
    assert.strictEqual(reads(), 0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('the answer', () => session().snapshot.state === 'signed-in');
    stop();
  });

  it('reads the session after a change in another tab, and notifies other tabs of its own changes', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p></p>';
    document.body.append(frame);
    await until('the frame', () => frame.contentDocument?.querySelector('p'));
    const Channel = (frame.contentWindow as unknown as typeof globalThis).BroadcastChannel;
    const otherTab = new Channel('mylexus.session@1');
    const received: unknown[] = [];
    otherTab.onmessage = ({ data }) => received.push(data);
    const { stop } = listen();
    await mock.signIn('taro@example.jp');
    otherTab.postMessage('https://another.example');
    await aMoment(50);
    assert.strictEqual(reads(), 0, 'a message about another service is ignored');
    otherTab.postMessage(location.origin);
    await until('the answer', () => session().snapshot.state === 'signed-in');
    received.length = 0;
    await session().signOut();
    await until('the message', () => received.length);
    assert.deepEqual(received, [location.origin], 'only the service, no session data');
    stop();
    otherTab.close();
    frame.remove();
  });

  it('a widget that does not show the session does not read it', async () => {
    await WidgetPage.with(html`
      <mylexus-session service=${newService()}><mylexus-registration></mylexus-registration></mylexus-session>
    `);
    await until('the other requests', () => calls.length > 1);
    await aMoment(50);
    assert.sameMembers(
      calls.map(({ url }) => new URL(url).pathname),
      ['/api/policy', '/api/registrations/current'],
    );
  });

  it('notifies other tabs after a refresh, even the first; the answer to a first subscription is no change', async () => {
    const otherTab = new BroadcastChannel('mylexus.session@1');
    const received: unknown[] = [];
    otherTab.onmessage = ({ data }) => received.push(data);
    const subscribed = pageSession('https://subscribed.example');
    const refreshed = pageSession('https://refreshed.example');
    const stop = subscribed.subscribe(() => undefined);
    await until('the answer', () => subscribed.snapshot.state === 'signed-out');
    await refreshed.refresh();
    await until('the message', () => received.length);
    assert.deepEqual(received, [refreshed.service]);
    stop();
    otherTab.close();
  });

  it('an answer from before a sign-in does not undo the sign-in', async () => {
    const early = session().refresh();
    await mock.signIn('taro@example.jp');
    await Promise.all([early, session().refresh()]);
    assert.strictEqual(session().snapshot.state, 'signed-in');
  });
});
