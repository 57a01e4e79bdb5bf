/** Checked by the compiler alone: what `configure()` takes as texts. */
import type { MessageOverrides } from '../../src/configure.js';

export const texts: MessageOverrides = {
  ja: {
    login: {
      loginHeading: 'オーナーさまログイン',
      signedInAs: (name) => name.trim(),
      problems: { 'rate-limited': 'あと{seconds}秒', locked: ({ time }) => time },
    },
    registration: { termsHeading: '規約', withoutIdPoints: ['一', '二', '三'] },
    'password-reset': { resetHeading: '再設定' },
  },
  en: { menu: { menu: 'Menu' } },
};

export const wrong: MessageOverrides[] = [
  // @ts-expect-error No message has this name.
  { ja: { login: { loginHeadng: '' } } },
  // @ts-expect-error No feature has this name.
  { ja: { consent: { heading: '' } } },
  // @ts-expect-error There is no such language.
  { fr: {} },
  // @ts-expect-error A message is text.
  { ja: { login: { loginHeading: 1 } } },
  // @ts-expect-error What a message gets is decided by the widget.
  { ja: { login: { signedInAs: (name: number) => String(name) } } },
];
