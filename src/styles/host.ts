import { css } from '@lit/reactive-element';

/**
 * The boundary between a page and a widget: `.base` resets inherited styles, except language, visibility, pointer events
 * and colour scheme. Every language of the catalogue is written from left to right. Sizes are not in rem, so that the font size of the page's root has no effect.
 */
export const host = css`
  :host {
    --_display: block;
    display: var(--_display);
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    all: initial;
    display: block;
    direction: ltr;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.6;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  .text:lang(ja) {
    line-height: 1.8;
    word-break: auto-phrase;
    line-break: strict;
  }
  .base *,
  .base *::before,
  .base *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    width: 1px !important;
    height: 1px;
    min-height: 0 !important;
    margin: -1px;
    padding: 0 !important;
    border: 0 !important;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* On paper: dark text on white, without buttons. */
  @media print {
    .base {
      color-scheme: light;
    }
    .base :is(button, .button) {
      display: none;
    }
  }
`;
