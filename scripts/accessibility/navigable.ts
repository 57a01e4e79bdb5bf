import { inStates, type Criterion, type NamedTest } from './criterion.js';

const here = (title: string, state?: string): NamedTest => inStates('operable', title, state);
const keyboard = (title: string): NamedTest => ({ file: 'test/e2e/keyboard.test.ts', title });

const form = (from: string, to: string) => ({ file: 'src/styles/form.ts', from, to });

/** Guideline 2.4 of the principle “operable”. */
export const navigable: readonly Criterion[] = [
  {
    ...{ number: '2.4.1', level: 'A', name: 'Bypass Blocks', japanese: 'ブロックスキップ', since: '2.0' },
    conformance: 'supports',
    remark: 'Each widget is a named landmark with headings. Landmarks and skip links of the page are its own.',
    tests: [here('2.4.1: is a named landmark with a heading', 'path')],
    breaks: {
      file: 'src/wizard/frame.ts',
      from: '<section class="wizard" aria-label=${frame.label}',
      to: '<section class="wizard"',
    },
    person: 'Whether the page around the widgets lets a visitor skip what repeats.',
  },
  {
    ...{ number: '2.4.2', level: 'A', name: 'Page Titled', japanese: 'ページタイトル', since: '2.0' },
    conformance: 'supports',
    remark:
      'Every page of the id origin has a title. A widget changes no title of a page; mylexus-step carries the heading of each step for it.',
    tests: [
      {
        file: 'test/features/registration/procedure.test.ts',
        title: 'fires mylexus-step for each step, with the names of the steps and the heading only',
      },
      {
        file: 'test/service/hosted/site.test.ts',
        title: 'pages are in the language that is asked for, may not be framed',
      },
    ],
    breaks: { file: 'src/wizard/step-manager.ts', from: "title: title ?? ''", to: "title: ''" },
    person: 'Whether the page around the widgets has a title that says what it is for.',
  },
  {
    ...{ number: '2.4.3', level: 'A', name: 'Focus Order', japanese: 'フォーカス順序', since: '2.0' },
    conformance: 'supports',
    remark:
      'A new step focuses its heading or its only field; a change inside of a step focuses what it brings. Nothing drops the focus.',
    tests: [
      {
        file: 'test/features/registration/profile.test.ts',
        title: 'warns before the choice of 法人 clears the fields of a person',
      },
      {
        file: 'test/wizard/step-manager.test.ts',
        title: 'creates a step when it is shown, leaves the step before, and focuses the heading',
      },
    ],
    breaks: {
      file: 'src/features/profile/profile-form.ts',
      from: "    void this.#host.updateComplete.then(() => this.form.focus('corporationName'));\n",
      to: '',
    },
  },
  {
    ...{ number: '2.4.4', level: 'A', name: 'Link Purpose (In Context)', since: '2.0' },
    japanese: 'リンクの目的（コンテキスト内）',
    conformance: 'supports',
    remark:
      'Links and buttons with the same text have names that say what each is for, for instance “Change email address”.',
    tests: [here('2.4.4: no two buttons or links have the same name', 'review')],
    breaks: {
      file: 'src/features/registration/steps/review.ts',
      from: 'aria-label=${t.reviewChange(name)}',
      to: 'data-name=${name}',
    },
  },
  {
    ...{ number: '2.4.5', level: 'AA', name: 'Multiple Ways', japanese: '複数の手段', since: '2.0' },
    conformance: 'not-applicable',
    remark: 'The criterion is about a set of pages. The steps of a procedure are excepted from it.',
    person: 'Whether the site around the widgets has several ways to each of its pages.',
  },
  {
    ...{ number: '2.4.6', level: 'AA', name: 'Headings and Labels', japanese: '見出し及びラベル', since: '2.0' },
    conformance: 'supports',
    remark: 'Each step has a heading, and the field of the number has the name of the card or ID that was chosen.',
    tests: [
      {
        file: 'test/features/registration/refusals.test.ts',
        title: 'another type of ID has its own fields, and typed text stays',
      },
    ],
    breaks: {
      file: 'src/features/identity/steps/identity.ts',
      from: '(this.#type?.name ?? field.label)',
      to: 'field.label',
    },
    person: 'Whether headings and labels describe their topic or purpose.',
  },
  {
    ...{ number: '2.4.7', level: 'AA', name: 'Focus Visible', japanese: 'フォーカスの可視化', since: '2.0' },
    conformance: 'supports',
    remark: 'The focus is a ring of 2 px; the verification code underlines its digits instead.',
    tests: [here('2.4.7: the focus is drawn on every control', 'login'), keyboard('procedure ② by keyboard alone')],
    breaks: form('outline: 2px solid var(--_accent);', 'outline: none;'),
  },
  {
    ...{ number: '2.4.11', level: 'AA', name: 'Focus Not Obscured (Minimum)', since: '2.2' },
    japanese: '隠されないフォーカス（最低限）',
    conformance: 'supports',
    remark:
      'The open menu closes when the focus leaves it. The bar before the end of a registration can lie over the lower edge of the window for five minutes.',
    tests: [
      {
        file: 'test/features/menu/account-menu.test.ts',
        title: 'closes when the focus leaves it by Tab, and stays open while the focus moves inside',
      },
      keyboard('procedure ② by keyboard alone'),
    ],
    breaks: { file: 'src/features/menu/account-menu.ts', from: ' @focusout=${this.#onFocusOut}', to: '' },
    person: 'Whether the bar before the end hides a focused control at small sizes.',
  },
];
