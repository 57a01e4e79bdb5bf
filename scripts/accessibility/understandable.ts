import { inStates, type Criterion, type NamedTest } from './criterion.js';

const here = (title: string, state?: string): NamedTest => inStates('understandable', title, state);

export const understandable: readonly Criterion[] = [
  {
    ...{ number: '3.1.1', level: 'A', name: 'Language of Page', japanese: 'ページの言語', since: '2.0' },
    conformance: 'supports',
    remark: 'Pages of the id origin have their language. On other pages a widget follows the language of the page.',
    tests: [
      {
        file: 'test/service/hosted/site.test.ts',
        title: 'pages are in the language that is asked for, may not be framed',
      },
      {
        file: 'test/suites/widget.ts',
        title: 'follows the language of the page',
        run: 'test/features/widgets.test.ts',
        only: 'mylexus-login as a widget follows the language of the page',
      },
    ],
    breaks: { file: 'service/hosted/views/layout.html', from: '<html lang="{{= lang }}">', to: '<html>' },
  },
  {
    ...{ number: '3.1.2', level: 'AA', name: 'Language of Parts', japanese: '一部分の言語', since: '2.0' },
    conformance: 'supports',
    remark:
      'Each widget has the language of its texts, and Japanese names and addresses on an English page have theirs. Fields with a Japanese name have the language of the page.',
    tests: [here('3.1.2: Japanese values on an English page are marked as Japanese')],
    breaks: { file: 'src/form/details.ts', from: "japanese.test(value) ? 'ja' : nothing", to: 'nothing' },
  },
  {
    ...{ number: '3.2.1', level: 'A', name: 'On Focus', japanese: 'フォーカス時', since: '2.0' },
    conformance: 'supports',
    remark: 'The focus alone changes nothing.',
    tests: [here('3.2.1: the focus alone changes nothing', 'terms')],
    breaks: {
      file: 'src/form/action.ts',
      from: '    type="submit"\n',
      to: '    type="submit"\n    @focus=${(event: Event) => (event.target as HTMLButtonElement).form!.requestSubmit()}\n',
    },
  },
  {
    ...{ number: '3.2.2', level: 'A', name: 'On Input', japanese: '入力時', since: '2.0' },
    conformance: 'supports',
    remark:
      'Typing and choosing lead nowhere. A code that is pasted is sent at once, which the hint at the field says.',
    tests: [
      here('3.2.2: typing and choosing alone lead nowhere', 'terms'),
      {
        file: 'test/features/registration/code.test.ts',
        title: 'a pasted code is sent at once, which the hint tells; typed digits are not',
      },
    ],
    breaks: {
      file: 'src/form/field.ts',
      from: '    ?required=${required}\n    @change=${form.onInput}\n',
      to: '    ?required=${required}\n    @change=${(event: Event) => (form.onInput(event), (event.target as HTMLInputElement).form!.requestSubmit())}\n',
    },
  },
  {
    ...{
      number: '3.2.3',
      level: 'AA',
      name: 'Consistent Navigation',
      japanese: '一貫したナビゲーション',
      since: '2.0',
    },
    conformance: 'supports',
    remark: 'The way back, heading, form, button and help are in the same order at every step.',
    tests: [here('3.2.3: back, heading, form and help are in the same order at every step', 'review')],
    breaks: {
      file: 'src/wizard/frame.ts',
      from: '    ${helpFoot(context)}\n',
      to: '    ${helpFoot(context)}${progressLine(frame, onBack)}\n',
    },
    person: 'Whether the navigation of the pages around the widgets is the same on each.',
  },
  {
    ...{ number: '3.2.4', level: 'AA', name: 'Consistent Identification', japanese: '一貫した識別性', since: '2.0' },
    conformance: 'supports',
    remark: 'Texts have one word for one thing: the list of words is checked in every message.',
    tests: [
      {
        file: 'test/i18n/writing.test.ts',
        title: 'no Japanese text has ${word.source}, but ${instead}',
        only: 'no Japanese text has 再試行|リトライ, but もう一度試す',
      },
    ],
    breaks: { file: 'src/i18n/ja/common.ts', from: "retry: 'もう一度試す'", to: "retry: '再試行'" },
  },
  {
    ...{ number: '3.2.6', level: 'A', name: 'Consistent Help', japanese: '一貫したヘルプ', since: '2.2' },
    conformance: 'supports',
    remark:
      'The contact line of the service, or what the page puts into the slot help, is the end of every step. A service without a contact line shows none.',
    tests: [here('3.2.6: the contact line is the end of every step', 'review')],
    breaks: {
      file: 'src/wizard/frame.ts',
      from: '    ${helpFoot(context)}\n',
      to: "    ${state.step === 'review' ? nothing : helpFoot(context)}\n",
    },
  },
  {
    ...{ number: '3.3.1', level: 'A', name: 'Error Identification', japanese: 'エラーの特定', since: '2.0' },
    conformance: 'supports',
    remark:
      'An error is a sentence under its field, which it describes; from two on a summary with links has the focus. The problem of a request is a message that has the focus.',
    tests: [
      {
        file: 'test/features/registration/profile.test.ts',
        title: 'several invalid fields are listed above the form, each with a link to the field',
      },
      here('3.3.1: the message of a failed request has the focus, and a role with its text as its name'),
      { file: 'test/features/login/login.test.ts', title: 'empty fields show their errors, and nothing is sent' },
    ],
    breaks: {
      file: 'src/form/error-summary.ts',
      from: 'if (form.invalidFields.length < 2)',
      to: 'if (form.invalidFields.length < 99)',
    },
  },
  {
    ...{ number: '3.3.2', level: 'A', name: 'Labels or Instructions', japanese: 'ラベル又は説明', since: '2.0' },
    conformance: 'supports',
    remark: 'Every field has a label that says ※必須 or ※任意, and a hint where a format is expected.',
    tests: [
      { file: 'test/features/registration/profile.test.ts', title: 'required and optional fields are marked' },
      {
        file: 'test/features/registration/profile.test.ts',
        title: 'the hint of the password shows the rule of the service',
      },
    ],
    breaks: {
      file: 'src/form/field.ts',
      from: 'part="label">${label}${requirement(t, required)}</label>',
      to: 'part="label">${label}</label>',
    },
    person: 'Whether labels and hints are enough to fill in each field.',
  },
  {
    ...{ number: '3.3.3', level: 'AA', name: 'Error Suggestion', japanese: 'エラー修正の提案', since: '2.0' },
    conformance: 'supports',
    remark: 'An error says what is expected: the format, the least length, what is wrong with an address.',
    tests: [
      { file: 'test/features/login/login.test.ts', title: 'an old carrier address has its own error message' },
      { file: 'test/i18n/describe.test.ts', title: 'every problem code of the contract has a message of its own' },
    ],
    breaks: { file: 'src/input/email.ts', from: "'email-format'", to: "'format'" },
    person: 'Whether each message says how to mend the field.',
  },
  {
    ...{ number: '3.3.4', level: 'AA', name: 'Error Prevention (Legal, Financial, Data)', since: '2.0' },
    japanese: 'エラー回避（法的、金融及びデータ）',
    conformance: 'supports',
    remark:
      'A registration has a review from which every detail can be changed; unlinking and closing the account list what is lost and ask for the password.',
    tests: [
      { file: 'test/features/registration/procedure.test.ts', title: 'changes details from the review' },
      {
        file: 'test/features/linking/connected-services.test.ts',
        title: 'lists the consequences, asks for the password, and unlinks',
      },
    ],
    breaks: {
      file: 'src/features/registration/steps/review.ts',
      from: '@click=${() => this.context.revisit(step)}',
      to: 'data-step=${step}',
    },
  },
  {
    ...{ number: '3.3.7', level: 'A', name: 'Redundant Entry', japanese: '冗長な入力項目', since: '2.2' },
    conformance: 'supports',
    remark:
      'What the record of a card says is filled in. Going back, resuming and changing the customer type keep what was typed; passwords are asked again, which the criterion excepts.',
    tests: [
      {
        file: 'test/features/registration/profile.test.ts',
        title: 'what 法人 has cleared returns with 個人, but not over what was typed since',
      },
      { file: 'test/features/registration/procedure.test.ts', title: 'going back keeps all input except secrets' },
    ],
    breaks: {
      file: 'src/features/profile/profile-form.ts',
      from: "    if (chosen === 'individual') this.#restorePerson();\n",
      to: '',
    },
  },
  {
    ...{ number: '3.3.8', level: 'AA', name: 'Accessible Authentication (Minimum)', since: '2.2' },
    japanese: 'アクセシブルな認証（最低限）',
    conformance: 'supports',
    remark:
      'Password managers can fill in address and password, codes can be pasted and are offered by the browser, and there is no puzzle. The password of a card can be pasted; its field asks managers not to store it.',
    tests: [
      {
        file: 'test/features/login/login.test.ts',
        title: 'has the fields for password managers in one form of one shadow root',
      },
      { file: 'test/features/code/paste-and-autofill.test.ts', title: 'code-input #19: one paste enters the code' },
    ],
    breaks: {
      file: 'src/features/login/login.ts',
      from: "autocomplete: 'current-password'",
      to: "autocomplete: 'off'",
    },
  },
];
