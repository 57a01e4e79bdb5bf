import type { Demo } from '../../demo/demo.js';
import { expect, test } from '../harness/fixtures.js';
import { answerSteps, done, email, password, shownHeading, walks } from '../harness/registration-walk.js';
import type { Visitor } from '../harness/visitor.js';

/** What was answered before is on the screen that is shown after coming back. */
const kept: Record<string, RegExp> = {
  code: /ichiro@example\.jp/,
  review: /ichiro@example\.jp[^]*髙橋\s*二郎[^]*タカハシ\s*ジロウ/,
};
/** The same, of the way with an ID. */
const keptOfCard: Record<string, RegExp> = { email: /1000-•+-0025/, review: /1000-•+-0025/ };

/** The first screen is shown at once; the visitor's step follows with the service's answer. */
async function arrivesAt(visitor: Visitor, heading: string): Promise<void> {
  const shown = async (): Promise<string> => (await shownHeading(visitor)).replaceAll('\n', '');
  await expect.poll(shown).toBe(heading);
}

/** The tab is closed at this step and another one opened; what was answered before is there. */
async function comeBackAt(visitor: Visitor, url: string, step: string, heading: string, card: boolean): Promise<void> {
  await visitor.comeBack(url);
  await arrivesAt(visitor, heading);
  const shown = await visitor.page.locator('mylexus-registration [part=wizard]').innerText();
  expect(shown).toMatch(kept[step] ?? /./);
  if (card) expect(shown).toMatch(keptOfCard[step] ?? /./);
  if (card && step === 'profile') await expect(visitor.field(/^姓/)).toHaveValue('髙橋');
}

async function oneAccount(visitor: Visitor, { www }: Demo['origins'], card: boolean): Promise<void> {
  await visitor.context.clearCookies();
  await visitor.visit(`${www}/login`);
  await visitor.logIn(email, password);
  await visitor.page.waitForURL(`${www}/`);
  await visitor.visit(`${www}/services`);
  await visitor.sees('連携中のコネクティッドサービス一覧');
  await visitor.page.getByText('レクサスブランド').waitFor();
  expect(await visitor.page.getByText(/1000-•+-0025/).count()).toBe(card ? 1 : 0);
}

for (const [way, steps] of Object.entries(walks)) {
  const card = way !== 'plain';
  test(`registration ${card ? 'with' : 'without'} an ID, the tab closed at every step: nothing is lost, nothing asked twice, one account`, async ({
    demo,
    visitor,
  }) => {
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
    expect(answered, 'each step is answered once').toEqual(once);
    expect((await visitor.mailsTo(email)).length, 'one mail, with the code').toBe(1);
    await oneAccount(visitor, demo.origins, card);
  });
}
