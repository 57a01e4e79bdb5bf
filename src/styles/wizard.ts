import { css } from 'lit';

/** Frame and steps of the wizards. */
export const wizard = css`
  .wizard {
    display: grid;
    gap: calc(var(--_space) * 6);
    max-width: var(--_column);
  }
  .wizard > [role='alert']:empty {
    display: none;
  }
  .progress progress {
    display: block;
    width: 100%;
    height: 2px;
    border: 0;
    appearance: none;
    color: var(--_ink);
    background: var(--_line);
  }
  .progress ::-webkit-progress-bar {
    background: var(--_line);
  }
  .progress ::-webkit-progress-value {
    background: var(--_ink);
    transition: inline-size var(--_motion);
  }
  .progress ::-moz-progress-bar {
    background: var(--_ink);
  }
  .progress p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-top: calc(var(--_space) * 2);
    font-size: calc(var(--_font-size) * 0.875);
    color: var(--_ink-soft);
  }
  .wizard .link {
    justify-self: start;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1);
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  .notice,
  .warning,
  .confirm {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_accent);
  }
  .warning,
  .confirm {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  .document {
    max-height: 22em;
    overflow: auto;
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: calc(var(--_font-size) * 0.9375);
  }
  .document > * + * {
    margin-top: calc(var(--_space) * 3);
  }
  .document h3 {
    font-size: var(--_font-size);
    font-weight: 500;
  }
  .document h3:not(:first-child) {
    margin-top: calc(var(--_space) * 6);
  }
  .document:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 4);
  }
  .look-up .offer {
    display: block;
    text-align: start;
  }
  .points {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.25em;
  }
  .help {
    gap: calc(var(--_space) * 2);
  }
  .help-links {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 6);
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 6);
  }
  .completion {
    display: grid;
    gap: calc(var(--_space) * 8);
    justify-items: start;
    padding-block: calc(var(--_space) * 6);
  }
  .completion > .button {
    justify-self: stretch;
  }
  .completion .icon {
    width: 40px;
    height: 40px;
    color: var(--_success);
  }
  fieldset > legend {
    margin-bottom: calc(var(--_space) * 2);
  }
  input.short {
    flex: 0 1 8em;
    width: 8em;
  }
  .button.danger {
    color: var(--_error);
    border-color: var(--_error);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .part {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    font-weight: 400;
  }
  .date input.short {
    width: 3.5em;
    flex-basis: 3.5em;
  }
  .date .part:first-child input.short {
    width: 5em;
    flex-basis: 5em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 8);
  }
  .summary > p {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
  }
  .summary ul {
    padding-inline-start: 1.25em;
  }
  .summary {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
`;
