import { html, svg, type TemplateResult } from 'lit';

/** An icon, as large as the text beside it. Always beside text, so hidden from assistive technology. */
export const icon = (strokes: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round">
      ${strokes}
    </g>
  </svg>`;

export const errorMark = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="M10 6v5M10 13.75v.1" />`);
