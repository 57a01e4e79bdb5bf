import { css } from 'lit';

/**
 * The input draws the digits itself, one per slot: `letter-spacing` fills a slot up around a tabular digit, so caret,
 * selection and touch are the browser's own. The slots above it are hairlines only. Half a slot is left behind the
 * last one for the caret of a full code.
 */
export const verificationCode = css`
  .base {
    container-type: inline-size;
    contain-intrinsic-inline-size: 280px;
    --_gap: var(--mylexus-code-gap, 8px);
    --_slot: min(var(--mylexus-code-slot, 52px), calc((100cqi - 2px) / 6.5));
  }
  .label {
    display: block;
    margin-bottom: calc(var(--_space) * 2);
    font-weight: 500;
  }
  .help {
    font-size: calc(var(--_font-size) * 0.875);
    color: var(--_ink-soft);
  }
  .help span,
  ::slotted([slot='help']) {
    display: block;
    margin-bottom: calc(var(--_space) * 2);
  }
  .field {
    position: relative;
    width: calc(var(--_slot) * 6.5 + 2px);
    direction: ltr;
    cursor: text;
  }
  input {
    display: block;
    width: 100%;
    height: max(var(--_control), 2.2em);
    margin: 0;
    padding: 0 0 0 calc((var(--_slot) - var(--_gap) - 1ch) / 2);
    border: 0;
    border-radius: var(--_radius);
    font: inherit;
    font-family: var(--mylexus-code-font, var(--_font));
    font-size: max(16px, var(--mylexus-code-font-size, calc(var(--_font-size) * 1.5)));
    font-weight: 300;
    font-variant-numeric: tabular-nums;
    font-kerning: none;
    line-height: 1.2;
    letter-spacing: calc(var(--_slot) - 1ch);
    text-align: left;
    color: var(--_ink);
    background: transparent;
    caret-color: var(--_accent);
    outline: none;
    appearance: none;
  }
  input:disabled {
    opacity: 0.5;
  }
  .field:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 6px;
    border-radius: var(--_radius);
  }
  .slots {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-columns: repeat(6, var(--_slot));
    pointer-events: none;
  }
  .slots span {
    width: calc(var(--_slot) - var(--_gap));
    border-bottom: 1px solid var(--_line-strong);
    transition: border-color var(--_motion);
  }
  .slots .filled {
    border-color: var(--_ink);
  }
  .invalid .slots span {
    border-color: var(--_error);
  }
  .disabled .slots span {
    border-bottom-style: dashed;
  }
  .error {
    display: flex;
    gap: calc(var(--_space) * 2);
    margin-top: calc(var(--_space) * 3);
    font-size: calc(var(--_font-size) * 0.875);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_error);
    color: var(--_error);
  }
  .error:not(:has(span)) {
    display: none;
  }
  .error .icon {
    flex: none;
    margin-top: 0.15em;
  }
  @media (prefers-reduced-motion: reduce) {
    input {
      caret-animation: manual;
    }
  }
`;
