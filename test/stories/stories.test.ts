import { expect, entriesOf, test as base } from '../harness/storybook.js';
import { occurrences, saveOccurrences, watchOccurrences, type Occurrence } from './occurrences.js';
import { Stage, type Finished } from './stage.js';
import { checkColours, checkLayout, prepareChecks } from './story-checks.js';

const languages = ['ja', 'en'] as const;
const stories = entriesOf('story');
/** Each story in one of the languages, as `npm test` visits them. */
const once = process.env['STORIES'] !== 'all';

interface Stages {
  /** A stage in a language, with axe after each story or without. One per worker. */
  at(language: string, axe: boolean, first: string): Promise<Stage>;
  occurred: Set<Occurrence>;
}

const test = base.extend<object, { stages: Stages }>({
  stages: [
    async ({ browser, storybookUrl }, use, { project, workerIndex }) => {
      const open = new Map<string, Stage>();
      const occurred = new Set<Occurrence>();
      const prepare: Parameters<typeof Stage.open>[3]['prepare'] = async (page) => {
        await watchOccurrences(page);
        await prepareChecks(page);
      };
      await use({
        occurred,
        async at(language, axe, first) {
          const globals = `language:${language};a11y.manual:!${!axe}`;
          const start = stories.findLast((id) => id !== first) ?? '';
          const context = { viewport: { width: 1280, height: 800 } };
          const stage =
            open.get(globals) ?? (await Stage.open(browser, storybookUrl, start, { globals, context, prepare }));
          open.set(globals, stage);
          return stage;
        },
      });
      saveOccurrences(project.outputDir, `worker-${workerIndex}`, occurred);
    },
    { scope: 'worker' },
  ],
});

function complaints({ status, reporters, exceptions }: Finished, withAxe: boolean): string[] {
  const axe = reporters.find(({ type }) => type === 'a11y');
  const violations = axe?.result.violations ?? [];
  return [
    ...exceptions.map((text) => text.split('\n')[0] ?? ''),
    ...(Boolean(axe) === withAxe ? [] : [withAxe ? 'axe did not run' : 'axe ran although it is switched off']),
    ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help} (${JSON.stringify(nodes[0]?.target)})`),
    ...(status === 'error' && exceptions.length + violations.length === 0 ? ['ended with an error'] : []),
  ];
}

for (const language of languages) {
  test.describe(() => {
    // In one worker, so that its pages are loaded once.
    test.describe.configure({ mode: 'default' });

    for (const [index, id] of stories.entries()) {
      // Axe, colours, motion and wide windows hardly depend on the language: each story has these checks in one of them.
      const whole = languages[index % languages.length] === language;
      if (!whole && once) continue;
      test(`${id} in ${language}`, async ({ stages }) => {
        const stage = await stages.at(language, whole, id);
        const { page, faults } = stage;
        const found = complaints(await stage.play(id), whole);
        if (whole) found.push(...(await checkColours(page)));
        found.push(...(await checkLayout(page, whole)));
        for (const each of await occurrences(page)) stages.occurred.add(each);
        expect([...found, ...faults]).toEqual([]);
      });
    }
  });
}
