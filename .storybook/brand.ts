import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

const colours = {
  light: { accent: '#7a5c2e', ink: '#161616', paper: '#fff', bar: '#f7f6f4', line: '#dcdad6' },
  dark: { accent: '#d6b27a', ink: '#f3f2ef', paper: '#131312', bar: '#1c1c1b', line: '#40403f' },
};

/** Storybook's own frame and pages in the colours of the tokens. */
export function brand(scheme: 'light' | 'dark'): ThemeVars {
  const { accent, ink, paper, bar, line } = colours[scheme];
  return create({
    base: scheme,
    brandTitle: '<span style="font-weight:300;letter-spacing:.14em">MY LEXUS WIDGETS</span>',
    brandUrl: './',
    brandTarget: '_self',
    fontBase: "'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', sans-serif",
    colorPrimary: accent,
    colorSecondary: accent,
    textColor: ink,
    appBg: bar,
    appContentBg: paper,
    appPreviewBg: paper,
    appBorderColor: line,
    appBorderRadius: 2,
    inputBorderRadius: 2,
    barSelectedColor: accent,
    barHoverColor: accent,
  });
}
