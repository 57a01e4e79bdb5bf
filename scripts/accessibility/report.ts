/** The accessibility conformance report: OpenACR for machines, a guide for people. Both are made of the criteria. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import type { Conformance, Criterion, NamedTest } from './criterion.js';
import { navigable } from './navigable.js';
import { operable } from './operable.js';
import { perceivable } from './perceivable.js';
import { robust } from './robust.js';
import { understandable } from './understandable.js';

function inOrder(rows: readonly Criterion[]): Criterion[] {
  return [...rows].sort((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }));
}

const principles = [
  ['Perceivable', '知覚可能', perceivable],
  ['Operable', '操作可能', inOrder([...operable, ...navigable])],
  ['Understandable', '理解可能', understandable],
  ['Robust', '堅ろう', robust],
] as const;

export const criteria: readonly Criterion[] = principles.flatMap(([, , rows]) => [...rows]);

const guide = 'stories/guides/accessibility.md';
const [start, end] = ['<!-- criteria:start -->', '<!-- criteria:end -->'];

const terms: Record<Conformance, string> = {
  supports: 'Supports 適合',
  'partially-supports': 'Partially supports 一部適合',
  'does-not-support': 'Does not support 不適合',
  'not-applicable': 'Not applicable 適用なし',
};

const testName = ({ file, title, only }: NamedTest): string => `\`${file}\`: “${only ?? title}”`;

/** What a reader needs to know how far the remark was tested. */
function basis({ tests = [], person }: Criterion): string {
  const by = tests.map(testName);
  return [
    ...(by.length > 0 ? [`Tested by ${by.join(', ')}.`] : []),
    ...(person ? [`A person has to judge: ${person}`] : []),
  ].join(' ');
}

const chapter = (level: Criterion['level']) => ({
  criteria: inOrder(criteria.filter((each) => each.level === level)).map((criterion) => ({
    num: criterion.number,
    components: [
      {
        name: 'web',
        adherence: { level: criterion.conformance, notes: `${criterion.remark} ${basis(criterion)}` },
      },
    ],
  })),
});

/** The report in the format of OpenACR. */
function openAcr(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return stringify(
    {
      title: 'My LEXUS Widgets Accessibility Conformance Report',
      product: {
        name: 'My LEXUS Widgets',
        version,
        description: 'Web components for the flows of an account: login, registration, linking, account information.',
      },
      author: { name: 'My LEXUS Widgets', email: 'accessibility@mylexus.example' },
      version: 1,
      notes:
        'Made from the tests by npm run accessibility. Every tested criterion has a mutation that breaks it and turns its first test red (npm run test:accessibility-report). The report is about the widgets and the pages of the account service; a page that embeds widgets has criteria of its own.',
      evaluation_methods_used:
        'Automated tests in Chromium with axe, keyboard and accessibility tree; Orca with Firefox read procedure ① once. No test with visitors.',
      license: 'MIT',
      catalog: '2.5-edition-wcag-2.2-en',
      chapters: {
        success_criteria_level_a: chapter('A'),
        success_criteria_level_aa: chapter('AA'),
        success_criteria_level_aaa: { disabled: true },
      },
    },
    { lineWidth: 120 },
  );
}

function table([english, japanese, rows]: (typeof principles)[number]): string {
  const lines = rows.map((row) => {
    const tests = (row.tests ?? []).map(testName);
    const judged = row.person ? [`*A person has to judge: ${row.person}*`] : [];
    const name = `${row.number} ${row.name}<br>${row.japanese}`;
    const cells = [name, row.level, row.since === '2.0' ? row.number : '–', terms[row.conformance], row.remark];
    return `| ${[...cells, [...tests, ...judged].join('<br>')].join(' | ')} |`;
  });
  return [
    `## ${english} ${japanese}`,
    '',
    '| criterion 達成基準 | level | JIS X 8341-3:2016 | result 結果 | remark | tests, and what a person has to judge |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** The guide with the tables between its marks. Throws when a mark is missing. */
export function withCriteria(text: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The guide needs the lines ${start} and ${end}, in this order.`);
  return `${text.slice(0, from + start.length)}\n\n${principles.map(table).join('\n')}\n${text.slice(to)}`;
}

const formatted = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

/** The files that are made of the criteria, by path, as they should be. */
export async function reportFiles(): Promise<Record<string, string>> {
  const report = 'docs/accessibility/openacr.yaml';
  return {
    [report]: await formatted(openAcr(), report),
    [guide]: await formatted(withCriteria(readFileSync(guide, 'utf8')), guide),
  };
}
