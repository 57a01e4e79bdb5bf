import { inStates, type Criterion } from './criterion.js';

export const robust: readonly Criterion[] = [
  {
    ...{ number: '4.1.1', level: 'A', name: 'Parsing', japanese: '構文解析', since: '2.0' },
    conformance: 'supports',
    remark: 'Removed in WCAG 2.2 and still an item of JIS X 8341-3:2016. No id occurs twice in a root.',
    tests: [inStates('understandable', '4.1.1: no id occurs twice in a root', 'login')],
    breaks: { file: 'src/form/field.ts', from: '=> `${name}-error`;', to: "=> name && 'error';" },
  },
  {
    ...{
      number: '4.1.2',
      level: 'A',
      name: 'Name, Role, Value',
      japanese: '名前（name）、役割（role）及び値（value）',
      since: '2.0',
    },
    conformance: 'supports',
    remark:
      'Controls are native elements with a name, a role and a state. axe finds no violation in any state of any widget, in both languages. Orca with Firefox read procedure ①; it left the focused headings of two steps unspoken.',
    tests: [
      {
        file: 'test/suites/widget.ts',
        title: 'has no axe violations',
        run: 'test/features/widgets.test.ts',
        only: 'mylexus-login as a widget has no axe violations: signed out (ja)',
      },
      { file: 'test/e2e/transcripts.test.ts', title: 'procedure ① read aloud from the login to the linked card' },
    ],
    breaks: { file: 'src/form/field.ts', from: '<label for=${name}', to: '<label' },
    person: 'Whether screen readers other than the ones that were tried read the widgets as they are meant.',
  },
  {
    ...{ number: '4.1.3', level: 'AA', name: 'Status Messages', japanese: 'ステータスメッセージ', since: '2.1' },
    conformance: 'supports',
    remark:
      'That a request is running, that a mail was sent and that a step is loading are announced without moving the focus; the warning before the end of a registration is an alert.',
    tests: [inStates('understandable', '4.1.3: that a request is running is announced without moving the focus')],
    breaks: {
      file: 'src/form/action.ts',
      from: 'role="status">${pending ? action.pending : \'\'}',
      to: 'role="status">',
    },
  },
];
