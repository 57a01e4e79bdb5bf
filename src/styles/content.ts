import { css } from 'lit';

/** Labelled values, numbers, and the place of what is still on its way. */
export const content = css`
  h3 {
    font-size: calc(var(--_font-size) * 1.25);
  }
  .details {
    border-top: 1px solid var(--_line);
  }
  .details > div {
    display: grid;
    grid-template-columns: minmax(7em, 2fr) 3fr;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    border-bottom: 1px solid var(--_line);
  }
  .details dt {
    color: var(--_ink-soft);
  }
  .numeric {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .waiting {
    padding-block: calc(var(--_space) * 8);
    color: var(--_ink-soft);
  }
  @media (max-width: 360px) {
    .details > div {
      grid-template-columns: 1fr;
    }
  }
`;
