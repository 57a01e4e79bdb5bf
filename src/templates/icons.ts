import { svg, html, type TemplateResult } from 'lit';

/** A few strokes in one weight; always beside text, so hidden from assistive technology. */
const icon = (strokes: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round">
      ${strokes}
    </g>
  </svg>`;

export const errorMark = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="M10 6v5M10 13.75v.1" />`);
export const backMark = icon(svg`<path d="M12 4.5 6.5 10l5.5 5.5" />`);
export const doneMark = icon(svg`<path d="m4 10.5 4 4 8-9" />`);
export const forwardMark = icon(svg`<path d="M8 4.5l5.5 5.5L8 15.5" />`);
export const menuMark = icon(svg`<path d="M3 6.5h14M3 13.5h14" />`);
export const closeMark = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
