import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../contract/document.js';

/** A text to read, in a scrolling region that is reachable by keyboard (WCAG 2.1.1). */
export function documentText(document: Document): TemplateResult {
  return html`<div class="document" role="region" aria-label=${document.title} tabindex="0" part="document">
    ${document.sections.map(
      ({ heading, paragraphs }) =>
        html`${heading ? html`<h3>${heading}</h3>` : nothing}${paragraphs.map((text) => html`<p>${text}</p>`)}`,
    )}
  </div>`;
}
