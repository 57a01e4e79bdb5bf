import { css } from 'lit';

/** Labelled values, numbers, and the text shown while something loads. */
export const content = css`
  h3 {
    font-size: calc(var(--_font-size) * 1.25);
  }
  .details {
    border-top: 1px solid var(--_line);
  }
  .details > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-bottom: 1px solid var(--_line);
  }
  .details dt {
    /* Where a label would have to break inside a word, the value wraps to a line below it. */
    flex: 2 8em;
    max-width: 100%;
    overflow-wrap: break-word;
    color: var(--_ink-soft);
  }
  .details dd {
    flex: 3 10em;
  }
  .details .end {
    display: flex;
    gap: calc(var(--_space) * 4);
    flex: none;
    margin-block: calc(var(--_space) * -2);
  }
  /* A button stays at the end of its value's line: the label goes above. */
  @media (max-width: 560px) {
    .details > div:has(.end) dt {
      flex-basis: 100%;
    }
    .details > div:has(.end) dd:not(.end) {
      flex: 1 1 0;
    }
  }
  .numeric {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .waiting {
    padding-block: calc(var(--_space) * 8);
    color: var(--_ink-soft);
  }
`;
