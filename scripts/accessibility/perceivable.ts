import { inStates, type Criterion, type NamedTest } from './criterion.js';

const here = (title: string, state?: string): NamedTest => inStates('perceivable', title, state);
const media = '1.2.1 to 1.2.5, 1.4.2: has no sound and no video';
/** Puts an element into the password reset, where no media is. */
const insert = (markup: string) => ({
  file: 'src/wizard/frame.ts',
  from: '${helpFoot(context)}\n',
  to: `\${helpFoot(context)}${markup}\n`,
});
/** A criterion about media, which the widgets do not have. */
const noMedia = (names: Pick<Criterion, 'number' | 'level' | 'name' | 'japanese'>, markup: string): Criterion => ({
  ...names,
  since: '2.0',
  conformance: 'not-applicable',
  remark: 'The widgets have no sound and no video.',
  tests: [here(media, 'reset')],
  breaks: insert(markup),
});

export const perceivable: readonly Criterion[] = [
  {
    ...{ number: '1.1.1', level: 'A', name: 'Non-text Content', japanese: '非テキストコンテンツ', since: '2.0' },
    conformance: 'supports',
    remark:
      'Icons are beside text and hidden from assistive technology. The pictures of the announcement repeat the text beside them and have an empty alternative.',
    tests: [
      {
        file: 'test/suites/widget.ts',
        title: 'has no axe violations',
        run: 'test/features/widgets.test.ts',
        only: 'mylexus-migration-guide as a widget has no axe violations: signed out (ja)',
      },
    ],
    breaks: { file: 'src/features/guide/migration-guide.ts', from: 'alt=""', to: '' },
    person: 'Whether the pictures of the announcement show nothing but what the text beside them says.',
  },
  noMedia(
    {
      number: '1.2.1',
      level: 'A',
      name: 'Audio-only and Video-only (Prerecorded)',
      japanese: '音声だけ及び映像だけ（収録済み）',
    },
    '<audio controls></audio>',
  ),
  noMedia(
    { number: '1.2.2', level: 'A', name: 'Captions (Prerecorded)', japanese: 'キャプション（収録済み）' },
    '<video controls></video>',
  ),
  noMedia(
    {
      number: '1.2.3',
      level: 'A',
      name: 'Audio Description or Media Alternative (Prerecorded)',
      japanese: '音声解説又はメディアに対する代替コンテンツ（収録済み）',
    },
    '<object></object>',
  ),
  noMedia(
    { number: '1.2.4', level: 'AA', name: 'Captions (Live)', japanese: 'キャプション（ライブ）' },
    '<video></video>',
  ),
  noMedia(
    { number: '1.2.5', level: 'AA', name: 'Audio Description (Prerecorded)', japanese: '音声解説（収録済み）' },
    '<embed>',
  ),
  {
    ...{ number: '1.3.1', level: 'A', name: 'Info and Relationships', japanese: '情報及び関係性', since: '2.0' },
    conformance: 'supports',
    remark:
      'Fields have labels, groups have legends, values are description lists, and the functions that ended are a table with headers. The three boxes of a date are required and described by the error of the date.',
    tests: [
      here('1.3.1: each box of a date is required, and its error belongs to it'),
      {
        file: 'test/features/guide/migration-guide.test.ts',
        title: 'shows the 11 and 10 steps of the procedures, and the discontinued functions as a table with headers',
      },
    ],
    breaks: { file: 'src/form/date-field.ts', from: "aria-required=${required ? 'true' : 'false'}", to: '' },
  },
  {
    ...{ number: '1.3.2', level: 'A', name: 'Meaningful Sequence', japanese: '意味のある順序', since: '2.0' },
    conformance: 'supports',
    remark: 'No style moves an element before another one: what follows in the document is below or to the right.',
    tests: [here('1.3.2: what follows in the document is below or to the right', 'identity')],
    breaks: { file: 'src/styles/form.ts', from: '  .actions {\n', to: '  .actions {\n    order: -1;\n' },
  },
  {
    ...{ number: '1.3.3', level: 'A', name: 'Sensory Characteristics', japanese: '感覚的な特徴', since: '2.0' },
    conformance: 'supports',
    remark: 'Texts name a control by its label. Where the announcement adds a place, the label is beside it.',
    person: 'Whether an instruction can be followed without seeing shape, place and colour.',
  },
  {
    ...{ number: '1.3.4', level: 'AA', name: 'Orientation', japanese: '表示の向き', since: '2.1' },
    conformance: 'supports',
    remark: 'No style asks for the orientation of the display.',
    tests: [here('1.3.4: no style depends on the orientation', 'login')],
    breaks: {
      file: 'src/styles/host.ts',
      from: '  @media print {',
      to: '  @media (orientation: landscape) {\n    .base {\n      display: none;\n    }\n  }\n  @media print {',
    },
  },
  {
    ...{ number: '1.3.5', level: 'AA', name: 'Identify Input Purpose', japanese: '入力目的の特定', since: '2.1' },
    conformance: 'supports',
    remark: 'Every field about the visitor has its autofill token, for instance family-name and one-time-code.',
    tests: [here('1.3.5: fields about the visitor have the token of their purpose', 'login')],
    breaks: {
      file: 'src/form/field.ts',
      from: "autocomplete=${options.autocomplete as 'on'}",
      to: 'autocomplete="off"',
    },
  },
  {
    ...{ number: '1.4.1', level: 'A', name: 'Use of Color', japanese: '色の使用', since: '2.0' },
    conformance: 'supports',
    remark: 'An error has a mark and a sentence beside its colour, links are underlined, required fields say ※必須.',
    tests: [here('1.4.1: an error has a mark beside its colour', 'email')],
    breaks: { file: 'src/form/field.ts', from: 'html`${errorMark}${message', to: 'html`${message' },
    person: 'Whether anything else is told by its colour alone.',
  },
  noMedia({ number: '1.4.2', level: 'A', name: 'Audio Control', japanese: '音声の制御' }, '<audio autoplay></audio>'),
  {
    ...{
      number: '1.4.3',
      level: 'AA',
      name: 'Contrast (Minimum)',
      japanese: 'コントラスト（最低限レベル）',
      since: '2.0',
    },
    conformance: 'supports',
    remark:
      'Text has at least 4.5:1 in both colour schemes. A page that sets colours of its own answers for their contrast; the theme editor shows it.',
    tests: [
      {
        file: 'test/scripts/contrast.test.ts',
        title: 'text has 4.5:1, frames and focus 3:1',
        only: 'default theme, light: text has 4.5:1, frames and focus 3:1',
      },
    ],
    breaks: {
      file: 'src/styles/tokens.ts',
      from: 'var(--_ink) 70%, var(--_paper)',
      to: 'var(--_ink) 40%, var(--_paper)',
    },
  },
  {
    ...{ number: '1.4.4', level: 'AA', name: 'Resize Text', japanese: 'テキストのサイズ変更', since: '2.0' },
    conformance: 'supports',
    remark:
      'Text and icons of twice the size are cut nowhere. By default the text is 16 px on every page; where a page sets --mylexus-font-size to 1rem, it follows the font size that is set in the browser.',
    tests: [
      here('1.4.4: text of twice the size is cut nowhere', 'review'),
      here('1.4.4: with a size in rem, the text follows the font size that is set in the browser'),
    ],
    breaks: {
      file: 'src/styles/content.ts',
      from: '  .details dt {\n',
      to: '  .details dt {\n    white-space: nowrap;\n    min-width: 24em;\n',
    },
  },
  {
    ...{ number: '1.4.5', level: 'AA', name: 'Images of Text', japanese: '文字画像', since: '2.0' },
    conformance: 'supports',
    remark:
      'Text is drawn as text. The pictures of the announcement show the screens of the steps, and the text beside each says the same.',
    tests: [here('1.4.5: draws text as text', 'reset')],
    breaks: insert('<img alt="" src="data:,">'),
    person: 'Whether the pictures of the announcement say anything that the text beside them does not.',
  },
  {
    ...{ number: '1.4.10', level: 'AA', name: 'Reflow', japanese: 'リフロー', since: '2.1' },
    conformance: 'supports',
    remark: 'Nothing scrolls sideways in 320 CSS px, which is 1,280 px at 400 %.',
    tests: [
      here('1.4.10: nothing scrolls sideways in 320 px', 'review'),
      { file: 'test/stories/stories.test.ts', title: '${id} in ${language}', only: 'registration--review in' },
    ],
    breaks: { file: 'src/styles/content.ts', from: '  .details {\n', to: '  .details {\n    min-width: 360px;\n' },
  },
  {
    ...{ number: '1.4.11', level: 'AA', name: 'Non-text Contrast', japanese: '非テキストのコントラスト', since: '2.1' },
    conformance: 'supports',
    remark: 'Borders of fields and the ring of the focus have at least 3:1 in both colour schemes.',
    tests: [
      {
        file: 'test/scripts/contrast.test.ts',
        title: 'text has 4.5:1, frames and focus 3:1',
        only: 'default theme, dark: text has 4.5:1, frames and focus 3:1',
      },
    ],
    breaks: {
      file: 'src/styles/tokens.ts',
      from: 'var(--_ink) 60%, var(--_paper)',
      to: 'var(--_ink) 20%, var(--_paper)',
    },
  },
  {
    ...{ number: '1.4.12', level: 'AA', name: 'Text Spacing', japanese: 'テキストの間隔', since: '2.1' },
    conformance: 'supports',
    remark:
      'Wider spacing of lines, letters, words and paragraphs cuts nothing off. A style sheet that a visitor adds to the document does not reach into a shadow root; one that an extension adds to the roots does.',
    tests: [here('1.4.12: wider spacing of text cuts nothing off', 'path')],
    breaks: {
      file: 'src/styles/form.ts',
      from: '  .button .label {\n',
      to: '  .button,\n  p {\n    height: 1.7em;\n    overflow: hidden;\n  }\n  .button .label {\n',
    },
  },
  {
    ...{ number: '1.4.13', level: 'AA', name: 'Content on Hover or Focus', since: '2.1' },
    japanese: 'ホバー又はフォーカスで表示されるコンテンツ',
    conformance: 'not-applicable',
    remark: 'Hovering and focusing uncover nothing.',
    tests: [here('1.4.13: hovering and focusing uncover nothing', 'login')],
    breaks: {
      file: 'src/styles/form.ts',
      from: '  .button .label {\n',
      to: "  .button:hover::after {\n    content: 'i';\n  }\n  .button .label {\n",
    },
  },
];
