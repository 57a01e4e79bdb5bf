import { css } from 'lit';

/** Styles of the pages that this Storybook draws itself. */
export const page = css`
  :host {
    --ink: light-dark(#161616, #f3f2ef);
    --soft: light-dark(#5c5c5c, #b0afad);
    --line: light-dark(#d0d0d0, #40403f);
    --paper: light-dark(#fff, #131312);
    display: block;
    font:
      1rem/1.6 'Hiragino Sans',
      'Noto Sans JP',
      'Noto Sans CJK JP',
      'Yu Gothic UI',
      sans-serif;
    color: var(--ink);
    word-break: auto-phrase;
    overflow-wrap: anywhere;
  }
  * {
    box-sizing: border-box;
    min-width: 0;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    margin-block: 3rem 1rem;
    font-size: 1.5rem;
    font-weight: 300;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
  }
  code {
    font:
      0.875rem/1.6 ui-monospace,
      monospace;
  }
  small,
  dt,
  figcaption {
    font-size: 0.875rem;
    color: var(--soft);
  }
  figure {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  :focus-visible {
    outline: 2px solid light-dark(#7a5c2e, #d6b27a);
    outline-offset: 2px;
  }
`;
