import { assert } from '@open-wc/testing';
import { mock, useMockService } from '../../harness/mock-service.js';
import { openRegistration, registrationAt } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const hour = 3_600_000;
const waiting = /認証コードを再送信（(\d+)秒後にご利用いただけます）/;

const secondsOf = (page: WidgetPage): number => Number(waiting.exec(page.text)?.[1]);
const canResend = (page: WidgetPage): boolean =>
  page.all('button').some(({ innerText }) => innerText.includes('再送信'));

const { now } = Date;
/** Sets the visitor's clock, and not the service's, which here goes by the same one. */
function setClock(difference: number): void {
  Date.now = () => now() + difference;
  mock.clock.advance(-difference);
}

useMockService();

describe('mylexus-registration: the waiting time before another mail', () => {
  afterEach(() => void (Date.now = now));

  for (const [what, difference] of [
    ['an hour fast', hour],
    ['an hour slow', -hour],
  ] as const) {
    it(`is the service’s on a device whose clock is ${what}`, async () => {
      await registrationAt('code');
      mock.clock.advance(20_000);
      setClock(difference);
      const page = await openRegistration();
      assert.oneOf(secondsOf(page), [40, 39]);
      assert.isFalse(canResend(page));
    });

    it(`is not changed by a clock that is set to ${what.replace('slow', 'earlier').replace('fast', 'later')} meanwhile`, async () => {
      await registrationAt('code');
      const page = await openRegistration();
      setClock(difference);
      await until('a second less', () => secondsOf(page) < 60);
      assert.isAbove(secondsOf(page), 50);
      assert.isFalse(canResend(page));
    });
  }

  it('is the same in a second tab, which cannot send while the first one has just sent', async () => {
    mock.settings.challenge = { ...mock.settings.challenge, resendSeconds: 2 };
    await registrationAt('code');
    const [first, second] = [await openRegistration(), await openRegistration()];
    assert.oneOf(secondsOf(second), [secondsOf(first), secondsOf(first) + 1, secondsOf(first) - 1]);
    await until('both', () => canResend(first) && canResend(second));
    first.press('認証コードを再送信');
    await first.sees('認証コードを再送信しました。');
    assert.lengthOf(mock.outbox.messages, 2);
    // The second tab does not know of it yet: the service refuses, and the tab waits as long.
    second.press('認証コードを再送信');
    await second.sees('しばらく時間をおいて、もう一度お試しください');
    assert.lengthOf(mock.outbox.messages, 2);
    // Control: after the wait the second tab sends.
    await aMoment(2200);
    second.press('認証コードを再送信');
    await until('the third mail', () => mock.outbox.messages.length === 3);
  });
});
