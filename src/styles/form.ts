import { css } from 'lit';

/** Controls of every form: label above the field, help under the label, error under the field, one primary button. */
export const form = css`
  form,
  .stack {
    display: grid;
    gap: calc(var(--_space) * 6);
    max-width: var(--_column);
    margin: 0;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2,
  h3 {
    font-weight: 300;
    font-feature-settings: 'palt';
    letter-spacing: 0.06em;
    line-height: 1.5;
    text-wrap: balance;
    outline: none;
  }
  h2 {
    font-size: calc(var(--_font-size) * 1.625);
  }
  .lead,
  .hint,
  .soft {
    color: var(--_ink-soft);
  }
  .hint,
  small,
  .error,
  .soft {
    font-size: calc(var(--_font-size) * 0.875);
  }
  .field {
    display: grid;
    gap: calc(var(--_space) * 2);
    align-content: start;
  }
  label,
  legend {
    font-weight: 500;
    padding: 0;
  }
  small {
    word-spacing: var(--_space);
    font-weight: 400;
    color: var(--_ink-soft);
    white-space: nowrap;
  }
  .control {
    position: relative;
    display: flex;
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    flex: 1 1 10em;
    min-width: 0;
    width: 100%;
    min-height: var(--_control);
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    font: inherit;
    font-size: max(16px, var(--_font-size));
    font-variant-numeric: tabular-nums;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    appearance: none;
  }
  input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  :is(input, select, button, a, summary, .document):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .error {
    display: flex;
    gap: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_error);
    color: var(--_error);
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    vertical-align: -0.2em;
  }
  .error .icon {
    margin-top: 0.15em;
  }
  .choice {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: flex-start;
    min-height: 44px;
    padding-block: calc(var(--_space) * 2);
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    font: inherit;
    margin: max(0px, calc((1lh - 1.25em) / 2)) 0 0;
    accent-color: var(--_ink);
  }
  .reveal,
  .link {
    padding: calc(var(--_space) * 2) 0;
    min-height: 44px;
    font: inherit;
    font-size: calc(var(--_font-size) * 0.875);
    color: inherit;
    background: none;
    border: 0;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.3em;
    cursor: pointer;
  }
  .reveal {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    min-width: 44px;
    padding-inline: calc(var(--_space) * 3);
    text-decoration: none;
    color: var(--_ink-soft);
  }
  .control:has(.reveal) input {
    padding-inline-end: 5.5em;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.3em;
  }
  .button {
    display: inline-grid;
    place-items: center;
    min-height: var(--_control);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 8);
    font: inherit;
    letter-spacing: 0.06em;
    text-align: center;
    text-decoration: none;
    color: var(--_ink);
    background: none;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: opacity var(--_motion);
  }
  /* Not on touch: the colour would stay after the tap, as if the button were disabled. */
  @media (hover: hover) {
    .button:hover {
      opacity: 0.82;
    }
  }
  .button.primary {
    color: var(--_paper);
    background: var(--_ink);
  }
  .button .label {
    grid-area: 1 / 1;
  }
  [data-away] {
    visibility: hidden;
  }
  .actions {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: stretch;
  }
  .problem {
    outline: none;
    display: flex;
    gap: calc(var(--_space) * 3);
    max-width: var(--_column);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_error);
    border-inline-start-width: 3px;
    border-radius: var(--_radius);
    color: var(--_error);
  }
  .problem .icon {
    margin-top: 0.25em;
  }
  /* Forced colours would draw a background behind the text, over the fill. */
  .button:is(.primary, [aria-pressed='true']) {
    forced-color-adjust: none;
  }
`;
