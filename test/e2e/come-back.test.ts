import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/demo.js';
import { answerSteps, done, email, password, shownHeading, walks } from '../harness/registration-walk.js';
import { launchBrowser, Visitor } from '../harness/visitor.js';

let browser: Browser;
let demo: Demo;
before(async () => {
  browser = await launchBrowser();
});
// Each visitor registers the same address.
beforeEach(async () => {
  demo = await startDemo(0);
});
afterEach(() => demo.close());
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

/** The tab is closed at this step and another one opened; what was answered before is there. */
async function comeBackAt(visitor: Visitor, url: string, step: string, heading: string, card: boolean): Promise<void> {
  await visitor.comeBack(url);
  await arrivesAt(visitor, heading);
  const shown = await visitor.page.locator('mylexus-registration [part=wizard]').innerText();
  assert.match(shown, kept[step] ?? /./);
  if (card) assert.match(shown, keptOfCard[step] ?? /./);
  if (card && step === 'profile') assert.equal(await visitor.field(/^姓/).inputValue(), '髙橋');
}

async function oneAccount(visitor: Visitor, card: boolean): Promise<void> {
  const { www } = demo.origins;
  await visitor.context.clearCookies();
  await visitor.visit(`${www}/login`);
  await visitor.logIn(email, password);
  await visitor.page.waitForURL(`${www}/`);
  await visitor.visit(`${www}/services`);
  await visitor.sees('連携中のコネクティッドサービス一覧');
  await visitor.page.getByText('レクサスブランド').waitFor();
  assert.equal(await visitor.page.getByText(/1000-\*+-0025/).count(), card ? 1 : 0);
}

for (const [way, steps] of Object.entries(walks)) {
  const card = way !== 'plain';
  test(`registration ${card ? 'with' : 'without'} an ID, the tab closed at every step: nothing is lost, nothing asked twice, one account`, async () => {
    const visitor = await Visitor.arrive(browser, demo.origins);
    const [www, id] = [`${demo.origins.www}/register`, `${demo.origins.id}/register`];
    await visitor.visit(www);
    const answered: string[] = [];
    for (const [index, { name, heading }] of steps.entries()) {
      // The service learns of the way without an ID only after its explanation.
      if (name !== 'explanation') await comeBackAt(visitor, name === 'terms' ? id : www, name, heading, card);
      answered.push(...(await answerSteps(visitor, steps, steps[index + 1]?.name)));
    }
    await comeBackAt(visitor, www, 'done', done, card);
    const once = steps.map(({ name }) => name);
    assert.deepEqual(answered, once, 'each step is answered once');
    assert.equal((await visitor.mailsTo(email)).length, 1, 'one mail, with the code');
    await oneAccount(visitor, card);
    await visitor.leave();
  });
}
