import { css } from '@lit/reactive-element';

/**
 * Tokens in three tiers. Reference: the basic values. System: roles, computed from reference tokens unless a page sets
 * them. Widget: values of one widget, which default to the tiers above. A page sets the public custom properties
 * (`--mylexus-…`) on any ancestor; the style sheets use the private ones (`--_…`). Colours follow the page's
 * `color-scheme` by `light-dark()`.
 *
 * @cssprop {<color>} --mylexus-ink - text, the filled primary button, ticks and the progress line (reference)
 * @cssprop {<color>} --mylexus-paper - fields, the open menu, the text of the primary button (reference)
 * @cssprop {<color>} --mylexus-accent - focus rings, carets, the line beside notices (reference)
 * @cssprop {<color>} --mylexus-error - errors under fields, failed requests, destructive buttons (reference)
 * @cssprop {<color>} --mylexus-success - confirmations (reference)
 * @cssprop {<family-name>} --mylexus-font - font of every text; `inherit` uses the page's font (reference)
 * @cssprop {<length>} --mylexus-font-size - size of body text; headings, hints and leads are in proportion to it (reference)
 * @cssprop {<length>} --mylexus-radius - corners of fields, buttons and panels (reference)
 * @cssprop {<length>} --mylexus-space - density: all distances are multiples of it (reference)
 * @cssprop {<time>} --mylexus-motion - duration of transitions; 0 under reduced motion (reference)
 * @cssprop {<color>} --mylexus-ink-soft - secondary text: hints, leads, ※必須 and ※任意 (system)
 * @cssprop {<color>} --mylexus-line - lines between rows and sections (system)
 * @cssprop {<color>} --mylexus-line-strong - borders of fields, lines under the digits of a code (system)
 * @cssprop {<length>} --mylexus-control-height - minimum height of fields and buttons; follows the density, at least 44px
 *   (system)
 * @cssprop {<length>} --mylexus-column - width of forms on wide screens (system)
 */
export const tokens = css`
  :host {
    --_ink: var(--mylexus-ink, light-dark(#161616, #f3f2ef));
    --_ink-soft: var(--mylexus-ink-soft, color-mix(in srgb, var(--_ink) 70%, var(--_paper)));
    --_line: var(--mylexus-line, color-mix(in srgb, var(--_ink) 20%, var(--_paper)));
    --_line-strong: var(--mylexus-line-strong, color-mix(in srgb, var(--_ink) 60%, var(--_paper)));
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
    --_control: var(--mylexus-control-height, max(44px, calc(var(--_space) * 12)));
    --_space: var(--mylexus-space, 4px);
    --_column: var(--mylexus-column, calc(var(--_font-size) * 30));
    --_motion: var(--mylexus-motion, 140ms);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  /* Elements that keep their fill in forced colours use the system colours. */
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_ink-soft: CanvasText;
      --_error: CanvasText;
      --_success: CanvasText;
      --_paper: Canvas;
      --_accent: Highlight;
    }
  }
`;
