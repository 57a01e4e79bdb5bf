import { entriesOf } from '../harness/storybook.js';
import { occurrences } from './occurrences.js';
import type { Finished } from './stage.js';
import { checkColours, checkLayout } from './story-checks.js';
import { expect, test } from './test.js';

const languages = ['ja', 'en'] as const;
const stories = entriesOf('story');
/** Each story in one of the languages, as `npm test` visits them. */
const once = process.env['STORIES'] !== 'all';

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

/** Each group is played in one worker, so that its page is loaded once; several, so that no worker ends long before the others. */
const groupSize = 35;

interface Visit {
  id: string;
  language: string;
  /** Axe, colours, motion and wide windows hardly depend on the language: each story has these checks in one of them. */
  whole: boolean;
}

const visitsIn = (language: (typeof languages)[number]): Visit[] =>
  stories
    .map((id, index) => ({ id, language, whole: languages[index % languages.length] === language }))
    .filter(({ whole }) => whole || !once);

for (const visits of languages.map(visitsIn)) {
  for (let start = 0; start < visits.length; start += groupSize) {
    test.describe(() => {
      test.describe.configure({ mode: 'default' });

      for (const { id, language, whole } of visits.slice(start, start + groupSize)) {
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
}
