import { css } from '@lit/reactive-element';

/**
 * Tokens in three tiers. A page sets the public custom properties (`--mylexus-…`) on any ancestor; the names with an
 * underscore are what the sheets below read. Colours follow the page's `color-scheme` by `light-dark()`.
 *
 * System tier: ink, ink-soft, line, paper, accent, error, success, on-ink; font, sizes; space; radius; control-height; motion.
 */
export const tokens = css`
  :host {
    --_ink: var(--mylexus-ink, light-dark(#161616, #f3f2ef));
    --_ink-soft: var(--mylexus-ink-soft, light-dark(#5c5c5c, #b3b1ac));
    --_line: var(--mylexus-line, light-dark(#d9d7d2, #454440));
    --_line-strong: var(--mylexus-line-strong, light-dark(#767470, #8f8d88));
    --_paper: var(--mylexus-paper, light-dark(#fff, #131312));
    --_accent: var(--mylexus-accent, light-dark(#7a5c2e, #d6b27a));
    --_error: var(--mylexus-error, light-dark(#b3261e, #ff9c94));
    --_success: var(--mylexus-success, light-dark(#1d6b43, #86d3a6));
    --_font: var(
      --mylexus-font,
      'Hiragino Sans',
      'Hiragino Kaku Gothic ProN',
      'Noto Sans JP',
      'Noto Sans CJK JP',
      'Yu Gothic UI',
      Meiryo,
      sans-serif
    );
    --_font-size: var(--mylexus-font-size, 16px);
    --_radius: var(--mylexus-radius, 2px);
    --_control: var(--mylexus-control-height, 48px);
    --_space: var(--mylexus-space, 4px);
    --_column: var(--mylexus-column, 480px);
    --_motion: var(--mylexus-motion, 140ms);
  }
`;
