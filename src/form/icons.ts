import { html, svg } from 'lit';
import { icon } from './error-mark.js';

/** A membership card, in its own proportions. */
export const cardMark = html`<svg class="card-mark" viewBox="0 0 54 34" aria-hidden="true">
  <g fill="none" stroke="currentColor">
    <rect x=".5" y=".5" width="53" height="33" rx="3" />
    <path d="M6 20h10m4 0h10m4 0h10M6 27h14" stroke-width="1.5" />
  </g>
</svg>`;
export const backMark = icon(svg`<path d="M12 4.5 6.5 10l5.5 5.5" />`);
export const doneMark = icon(svg`<path d="m4 10.5 4 4 8-9" />`);
export const forwardMark = icon(svg`<path d="M8 4.5l5.5 5.5L8 15.5" />`);
export const menuMark = icon(svg`<path d="M3 6.5h14M3 13.5h14" />`);
export const closeMark = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
