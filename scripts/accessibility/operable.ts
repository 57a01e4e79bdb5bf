import { inStates, type Criterion, type NamedTest } from './criterion.js';

const here = (title: string, state?: string): NamedTest => inStates('operable', title, state);
const keyboard = (title: string): NamedTest => ({ file: 'test/e2e/keyboard.test.ts', title });
const form = (from: string, to: string) => ({ file: 'src/styles/form.ts', from, to });
const movement = '2.5.1, 2.5.4, 2.5.7: listens to no gesture, no movement of the device and no dragging';
const animation = '2.2.2, 2.3.1: what moves ends by itself within a second and does not repeat';
const tick = (to: string) => ({ file: 'src/styles/wizard.ts', from: '* 1.15) ease-out both', to });
const listen = (type: string) => ({
  file: 'src/wizard/idle.ts',
  from: "    addEventListener('scroll', this.#onActivity, { passive: true });\n",
  to: `    addEventListener('scroll', this.#onActivity, { passive: true });\n    addEventListener('${type}', this.#onActivity);\n`,
});

/** The principle “operable” without guideline 2.4. */
export const operable: readonly Criterion[] = [
  {
    ...{ number: '2.1.1', level: 'A', name: 'Keyboard', japanese: 'キーボード', since: '2.0' },
    conformance: 'supports',
    remark: 'Both procedures can be walked by keyboard alone; Tab reaches every control.',
    tests: [
      here('2.1.1: Tab reaches every control', 'login'),
      keyboard('procedure ① by keyboard alone'),
      keyboard('procedure ② by keyboard alone'),
    ],
    breaks: { file: 'src/form/field.ts', from: 'class="reveal"', to: 'class="reveal" tabindex="-1"' },
  },
  {
    ...{ number: '2.1.2', level: 'A', name: 'No Keyboard Trap', japanese: 'キーボードトラップなし', since: '2.0' },
    conformance: 'supports',
    remark: 'Tab leaves every widget.',
    tests: [
      {
        file: 'test/features/code/accessibility.test.ts',
        title: 'code-input #59: is one tab stop and no keyboard trap',
      },
      keyboard('the keyboard passes through every widget of the demo and out of the page'),
    ],
    breaks: {
      file: 'src/features/code/verification-code.ts',
      from: "    this.addEventListener('focusout', ",
      to: "    this.addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault());\n    this.addEventListener('focusout', ",
    },
  },
  {
    ...{
      number: '2.1.4',
      level: 'A',
      name: 'Character Key Shortcuts',
      japanese: '文字キーのショートカット',
      since: '2.1',
    },
    conformance: 'not-applicable',
    remark: 'There are no shortcuts.',
    tests: [here('2.1.4: a letter outside of a text field does nothing')],
    breaks: {
      file: 'src/wizard/frame.ts',
      from: '@keydown=${guardComposition}',
      to: "@keydown=${(event: KeyboardEvent) => event.key === 'n' && submit(event)}",
    },
  },
  {
    ...{ number: '2.2.1', level: 'A', name: 'Timing Adjustable', japanese: 'タイミング調整可能', since: '2.0' },
    conformance: 'supports',
    remark:
      'Typing, pressing and scrolling extend a registration. Five minutes before its end a bar in sight names the clock time and extends it by one press. A code is valid for ten minutes, which protects the account, and another one can be sent.',
    tests: [
      {
        file: 'test/features/registration/resume.test.ts',
        title: 'warns the visitor before the end, and can be extended at the same step',
      },
      { file: 'test/wizard/idle.test.ts', title: 'counts as activity, at most once a minute' },
    ],
    breaks: { file: 'src/wizard/idle.ts', from: 'const warningTime = 300;', to: 'const warningTime = 0;' },
  },
  {
    ...{ number: '2.2.2', level: 'A', name: 'Pause, Stop, Hide', japanese: '一時停止、停止及び非表示', since: '2.0' },
    conformance: 'supports',
    remark:
      'The only animation, the tick of the last step, ends within a second. While another mail has to wait, a number counts the seconds, a minute at most; that it counts is its purpose.',
    tests: [here(animation)],
    breaks: tick('* 60) ease-out both'),
  },
  {
    ...{ number: '2.3.1', level: 'A', name: 'Three Flashes or Below Threshold', since: '2.0' },
    japanese: '3回の閃光、又は閾値以下',
    conformance: 'supports',
    remark: 'No animation repeats.',
    tests: [here(animation)],
    breaks: tick('* 1.15) ease-out infinite'),
  },
  {
    ...{ number: '2.5.1', level: 'A', name: 'Pointer Gestures', japanese: 'ポインタのジェスチャ', since: '2.1' },
    conformance: 'not-applicable',
    remark: 'There are no gestures.',
    tests: [here(movement)],
    breaks: listen('touchmove'),
  },
  {
    ...{ number: '2.5.2', level: 'A', name: 'Pointer Cancellation', japanese: 'ポインタのキャンセル', since: '2.1' },
    conformance: 'supports',
    remark: 'Controls act when the pointer is released on them.',
    tests: [here('2.5.2: a press that ends beside the button does nothing')],
    breaks: {
      file: 'src/form/action.ts',
      from: '    @click=${submission.onSubmitClick}\n',
      to: '    @pointerdown=${(event: Event) => (event.target as Element).closest("form")!.requestSubmit()}\n',
    },
  },
  {
    ...{ number: '2.5.3', level: 'A', name: 'Label in Name', japanese: 'ラベルを含む名前', since: '2.1' },
    conformance: 'supports',
    remark: 'The accessible name of a control contains its visible text.',
    tests: [here('2.5.3: the name of a control contains its text', 'login')],
    breaks: {
      file: 'src/form/field.ts',
      from: 'aria-label=${shown ? t.hidePassword : t.showPassword}',
      to: 'aria-label=${t.required}',
    },
  },
  {
    ...{ number: '2.5.4', level: 'A', name: 'Motion Actuation', japanese: '動きによる起動', since: '2.1' },
    conformance: 'not-applicable',
    remark: 'Nothing is worked by moving the device.',
    tests: [here(movement)],
    breaks: listen('devicemotion'),
  },
  {
    ...{ number: '2.5.7', level: 'AA', name: 'Dragging Movements', japanese: 'ドラッグ動作', since: '2.2' },
    conformance: 'not-applicable',
    remark: 'Nothing is worked by dragging.',
    tests: [here(movement)],
    breaks: listen('dragstart'),
  },
  {
    ...{
      number: '2.5.8',
      level: 'AA',
      name: 'Target Size (Minimum)',
      japanese: 'ターゲットのサイズ（最低限）',
      since: '2.2',
    },
    conformance: 'supports',
    remark: 'Every target has at least 24 CSS px, most have 44. Links within a sentence are excepted.',
    tests: [here('2.5.8: every target has 24 px', 'login')],
    breaks: form(
      '  .reveal,\n  .link {\n    padding: calc(var(--_space) * 2) 0;\n    min-height: 44px;\n',
      '  .reveal,\n  .link {\n    padding: 0;\n    max-height: 20px;\n',
    ),
  },
];
