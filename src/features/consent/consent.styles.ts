import { css } from 'lit';

export const styles = css`
  .consent {
    display: grid;
    gap: calc(var(--_space) * 8);
    max-width: var(--_column);
  }
  .consent ul {
    padding: 0;
    margin: 0;
    list-style: none;
  }
  .row {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
  }
  .row .details {
    width: 100%;
  }
  .confirmation {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  .confirmation p {
    flex-basis: 100%;
  }
  .site {
    overflow-wrap: anywhere;
    color: var(--_ink-soft);
  }
`;
