/**
 * A registration in two tabs of one browser, in random order: answers, back, forward, reloads, new tabs. The account service
 * decides the step, so none is skipped.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import { randomOf } from '../harness/random.js';
import { answerSteps, done, email, password, shownHeading, walks } from '../harness/registration-walk.js';
import type { Visitor } from '../harness/visitor.js';

const actions = 30;
const headingsOf = (steps: readonly { heading: string }[]): string[] => [...steps.map(({ heading }) => heading), done];

/** The heading, once the widget has drawn one of its screens. */
async function screenOf(visitor: Visitor, known: readonly string[], taken: readonly string[] = []): Promise<string> {
  let heading = '';
  const read = async (): Promise<boolean> => {
    heading = (await shownHeading(visitor).catch(() => '')).replaceAll('\n', '');
    return known.includes(heading);
  };
  await expect.poll(read, { message: `a screen of this way after ${taken.join(', ')}` }).toBe(true);
  return heading;
}

for (const [way, steps] of Object.entries(walks)) {
  for (const seed of [1, 2, 3]) {
    test(
      `registration (${way}), two tabs, ${actions} random actions (seed ${seed}): no step is skipped, the service never fails, and the account is there at the end`,
      { tag: '@slow' },
      async ({ demo, visitor }) => {
        const url = `${demo.origins.www}/register`;
        const random = randomOf(seed);
        const known = headingsOf(steps);
        const tabs: Page[] = [visitor.page, await visitor.context.newPage()];
        const failures: string[] = [];
        visitor.context.on('response', (response) => {
          if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
        });
        const sent = new Set<string>();
        visitor.context.on('request', (request) => {
          if (request.method() === 'POST') sent.add(new URL(request.url()).pathname.split('/').at(-1)!);
        });
        const kinds: Record<string, () => Promise<unknown>> = {
          async answer() {
            const heading = await screenOf(visitor, known);
            const step = steps.find((each) => each.heading === heading);
            if (!step) return;
            // The other tab may have made the screen old; then the answer is refused, or the next screen comes at once.
            await step.answer(visitor).catch(() => undefined);
            await visitor
              .heading(heading)
              .waitFor({ state: 'hidden', timeout: 1500 })
              .catch(() => undefined);
          },
          back: () => visitor.page.goBack(),
          forward: () => visitor.page.goForward(),
          reload: () => visitor.page.reload(),
          async 'other tab'() {
            visitor.page = tabs[random(2)]!;
            await visitor.page.bringToFront();
          },
          async 'new tab'() {
            const at = tabs.indexOf(visitor.page);
            await visitor.comeBack(url);
            tabs[at] = visitor.page;
          },
        };
        // Answers lead to the end in time; the others come between them.
        const chosen = ['answer', 'answer', 'answer', ...Object.keys(kinds)];
        for (const page of tabs) await visitor.visit(url, page);
        const taken: string[] = [];
        for (let count = 0; count < actions; count += 1) {
          const kind = chosen[random(chosen.length)]!;
          taken.push(kind);
          await kinds[kind]!();
          if (visitor.page.url() === 'about:blank') await visitor.visit(url);
          await screenOf(visitor, known, taken);
        }
        // What the service has goes on in any tab.
        await visitor.comeBack(url);
        await screenOf(visitor, known);
        await answerSteps(visitor, steps);
        await visitor.sees(done);
        expect(failures).toEqual([]);
        for (const call of ['email', 'verification', 'profile', 'completion']) expect([...sent]).toContain(call);
        await visitor.context.clearCookies();
        await visitor.visit(`${demo.origins.www}/login`);
        await visitor.logIn(email, password);
        await visitor.page.waitForURL(`${demo.origins.www}/`);
      },
    );
  }
}
