import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../contract/document.js';

/** The sections of a text. */
export const documentText = ({ sections }: Document): TemplateResult =>
  html`<div class="text" part="document">
    ${sections.map(
      ({ heading, paragraphs }) =>
        html`${heading ? html`<h3>${heading}</h3>` : nothing}${paragraphs.map((text) => html`<p>${text}</p>`)}`,
    )}
  </div>`;

/** A long text in a scrolling region that is reachable by keyboard (WCAG 2.1.1). */
export const documentBox = (document: Document): TemplateResult =>
  html`<div class="document" role="region" aria-label=${document.title} tabindex="0">${documentText(document)}</div>`;
