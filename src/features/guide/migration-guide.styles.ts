import { css } from 'lit';

export const styles = css`
  .guide {
    display: grid;
    gap: calc(var(--_space) * 16);
    max-width: 880px;
  }
  section {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  h4,
  h5 {
    margin: 0;
    font-size: var(--_font-size);
    font-weight: 500;
  }
  h4 {
    font-size: calc(var(--_font-size) * 1.125);
    outline: none;
  }
  .who {
    font-weight: 500;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  [part='question'] {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .points {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: calc(var(--_space) * 8);
  }
  .point,
  .procedure {
    display: grid;
    gap: calc(var(--_space) * 3);
    align-content: start;
    padding-top: calc(var(--_space) * 4);
    border-top: 1px solid var(--_ink);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  .answers .button {
    min-width: 8em;
  }
  .answers [aria-pressed='true'] {
    color: var(--_paper);
    background: var(--_ink);
  }
  .result {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
    padding-inline-start: calc(var(--_space) * 5);
    border-inline-start: 2px solid var(--_accent);
  }
  .procedures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr));
    gap: calc(var(--_space) * 16) calc(var(--_space) * 12);
  }
  .steps {
    display: grid;
    gap: calc(var(--_space) * 8);
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: 1.5em 1fr;
    gap: calc(var(--_space) * 4);
    align-content: start;
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step);
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .steps p {
    color: var(--_ink-soft);
    font-size: calc(var(--_font-size) * 0.9375);
  }
  .steps img {
    grid-column: 2;
    max-width: 100%;
    height: auto;
    border: 1px solid var(--_line);
  }
  .procedure > .button {
    justify-self: start;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: inherit;
    text-align: start;
  }
  th,
  td {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4) calc(var(--_space) * 3) 0;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom-color: var(--_ink);
    color: var(--_ink-soft);
    font-size: calc(var(--_font-size) * 0.875);
  }
  tbody th {
    width: 45%;
  }
  td ul {
    list-style: none;
  }
  @media print {
    /* Questions cannot be answered on paper. */
    .unanswered,
    [role='group'] {
      display: none;
    }
    /* In Chromium, content after a nested grid overlaps the part of the grid on the next page. */
    .guide,
    section,
    .procedures,
    .steps {
      display: block;
    }
    .guide > * + *,
    .procedures > * + * {
      margin-top: calc(var(--_space) * 12);
    }
    section > * + *,
    .steps li + li {
      margin-top: calc(var(--_space) * 5);
    }
    /* Each procedure starts on a new page. */
    .flow,
    .procedure + .procedure {
      break-before: page;
    }
    h3 {
      break-after: avoid;
    }
    .point,
    .steps li,
    tr {
      break-inside: avoid;
    }
  }
`;
