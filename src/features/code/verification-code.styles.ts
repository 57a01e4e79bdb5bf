import { css } from '@lit/reactive-element';

/**
 * One native input draws all digits: `letter-spacing` widens each tabular digit to a slot, so that caret, selection and
 * touch are the browser's. The slots over it are decorative lines. After the last one there is half a slot of space for
 * the caret of a complete code.
 */
export const verificationCode = css`
  .base {
    container-type: inline-size;
    contain-intrinsic-inline-size: 280px;
    --_gap: var(--mylexus-code-gap, 8px);
    --_slot: min(var(--mylexus-code-slot, 52px), calc((100cqi - 2px) / 6.5));
  }
  label,
  ::slotted([slot='help']) {
    display: block;
    margin-bottom: calc(var(--_space) * 2);
  }
  label {
    font-weight: 500;
  }
  #help {
    contain: paint;
    color: var(--_ink-soft);
  }
  #help,
  p {
    font-size: calc(var(--_font-size) * 0.875);
  }
  .field {
    position: relative;
    width: calc(var(--_slot) * 6.5 + 2px);
    direction: ltr;
  }
  input {
    width: 100%;
    height: max(var(--_control), 2.2em);
    padding: 0 0 0 calc((var(--_slot) - var(--_gap) - 1ch) / 2);
    border: 0;
    font-family: var(--mylexus-code-font, var(--_font));
    font-size: max(16px, var(--mylexus-code-font-size, calc(var(--_font-size) * 1.5)));
    font-variant-numeric: tabular-nums;
    letter-spacing: calc(var(--_slot) - 1ch);
    color: inherit;
    background: none;
    caret-color: var(--_accent);
    outline: none;
  }
  /* Visible in forced colours only. */
  input:focus {
    outline: 2px solid transparent;
  }
  .slots {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-columns: repeat(6, var(--_slot));
    pointer-events: none;
  }
  .slots span {
    margin-right: var(--_gap);
    border-bottom: 1px solid var(--_line-strong);
  }
  .invalid span {
    border-color: var(--_error);
  }
  input:focus + .slots span {
    border-bottom: 2px solid var(--_accent);
  }
  input:disabled {
    opacity: 0.5;
  }
  input:disabled + .slots span {
    border-bottom-style: dashed;
  }
  p {
    display: flex;
    gap: calc(var(--_space) * 2);
    margin: calc(var(--_space) * 3) 0 0;
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid;
    color: var(--_error);
  }
  /* The size of the icon of other errors. */
  b {
    flex: none;
    width: 1.43em;
    height: 1.43em;
    margin: 0.45em 0.24em;
    border: 1.25px solid;
    border-radius: 50%;
    font-size: 0.75em;
    line-height: 1.2;
    text-align: center;
  }
  @media (prefers-reduced-motion: reduce) {
    input {
      caret-animation: manual;
    }
  }
`;
