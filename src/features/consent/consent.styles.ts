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
  .site {
    overflow-wrap: anywhere;
    color: var(--_ink-soft);
  }
`;
