import { css, unsafeCSS } from 'lit';
import sheet from './native.css?inline';

/** The hand-written sheet inside a shadow root. */
export const style = css`
  ${unsafeCSS(sheet)}
`;
