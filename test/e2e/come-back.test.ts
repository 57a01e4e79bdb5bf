import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startDemo } from '../../demo/demo.js';
import {
  answerSteps,
  done,
  email,
  password,
  shownHeading,
  walks,
  type WalkStep,
} from '../harness/registration-walk.js';
import { launchBrowser, Visitor } from '../harness/visitor.js';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** What was answered before is on the screen that is shown after coming back. */
const kept: Record<string, RegExp> = {
  code: /ichiro@example\.jp/,
  review: /ichiro@example\.jp[^]*髙橋\s*二郎[^]*タカハシ\s*ジロウ/,
};
/** The same, of the way with an ID. */
const keptOfCard: Record<string, RegExp> = { email: /1000-\*+-0025/, review: /1000-\*+-0025/ };

/** The first screen is there at once; where the visitor stood follows with the service's word. */
async function arrivesAt(visitor: Visitor, heading: string): Promise<void> {
  const shown = async (): Promise<string> => (await shownHeading(visitor)).replaceAll('\n', '');
  const end = performance.now() + 10_000;
  while ((await shown()) !== heading && performance.now() < end) await visitor.page.waitForTimeout(50);
  assert.equal(await shown(), heading);
}

async function comeBackAt(step: string, steps: readonly WalkStep[], host: 'www' | 'id'): Promise<void> {
  const demo = await startDemo(0);
  const visitor = await Visitor.arrive(browser, demo.origins);
  const withCard = steps === walks.credential;
  try {
    await visitor.visit(`${demo.origins.www}/register`);
    const answered = await answerSteps(visitor, steps, step);
    await visitor.comeBack(`${demo.origins[host]}/register`);
    const heading = steps.find(({ name }) => name === step)?.heading ?? done;
    await arrivesAt(visitor, heading);
    const shown = await visitor.page.locator('mylexus-registration [part=wizard]').innerText();
    assert.match(shown, kept[step] ?? /./);
    if (withCard) assert.match(shown, keptOfCard[step] ?? /./);
    if (withCard && step === 'profile') assert.equal(await visitor.field(/^姓/).inputValue(), '髙橋');

    answered.push(...(await answerSteps(visitor, steps)));
    assert.deepEqual(
      answered,
      steps.map(({ name }) => name),
      'each step is answered once',
    );

    assert.equal((await visitor.mailsTo(email)).length, 1, 'one mail, with the code');

    await visitor.context.clearCookies();
    await visitor.visit(`${demo.origins.www}/login`);
    await visitor.logIn(email, password);
    await visitor.page.waitForURL(`${demo.origins.www}/`);
    await visitor.visit(`${demo.origins.www}/services`);
    await visitor.sees('連携中のコネクティッドサービス一覧');
    await visitor.page.getByText('レクサスブランド').waitFor();
    assert.equal(await visitor.page.getByText(/1000-\*+-0025/).count(), withCard ? 1 : 0);
    await visitor.leave();
  } finally {
    await visitor.context.close();
    await demo.close();
  }
}

for (const [way, steps] of Object.entries(walks)) {
  describe(`registration ${way === 'plain' ? 'without' : 'with'} an ID: the tab is closed, the visitor comes back`, () => {
    const closedAt = steps.map(({ name }) => name).filter((name) => name !== 'explanation');
    for (const name of [...closedAt, 'done']) {
      test(`at the step ${name}: nothing is lost, nothing asked twice, one account`, () =>
        comeBackAt(name, steps, 'www'));
    }
    test('at the step profile, to another page with the widget', () => comeBackAt('profile', steps, 'id'));
  });
}
