/** Playwright's test for everything that visits the Storybook: one, since each would start its own workers. */
import { entriesOf, test as base } from '../harness/storybook.js';
import { saveOccurrences, watchOccurrences, type Occurrence } from './occurrences.js';
import { Stage } from './stage.js';
import { prepareChecks } from './story-checks.js';

interface Stages {
  /** A stage in a language, with axe after each story or without. One per worker. */
  at(language: string, axe: boolean, first: string): Promise<Stage>;
  occurred: Set<Occurrence>;
}

export const test = base.extend<object, { stages: Stages }>({
  stages: [
    async ({ browser, storybookUrl }, use, { project, workerIndex }) => {
      const open = new Map<string, Stage>();
      const occurred = new Set<Occurrence>();
      await use({
        occurred,
        async at(language, axe, first) {
          const globals = `language:${language};a11y.manual:!${!axe}`;
          const shown = open.get(globals);
          if (shown) return shown;
          const start = entriesOf('story').findLast((id) => id !== first) ?? '';
          const stage = await Stage.open(browser, storybookUrl, start, {
            globals,
            context: { viewport: { width: 1280, height: 800 } },
            async prepare(page) {
              await watchOccurrences(page);
              await prepareChecks(page);
            },
          });
          open.set(globals, stage);
          return stage;
        },
      });
      saveOccurrences(project.outputDir, `worker-${workerIndex}`, occurred);
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
