import { css } from 'lit';

export const styles = css`
  .account {
    display: grid;
    gap: calc(var(--_space) * 12);
    max-width: 880px;
  }
  .section {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  .services {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 6);
    padding-top: calc(var(--_space) * 6);
    border-top: 1px solid var(--_ink);
  }
  .services > .text {
    display: grid;
    flex: 1 1 16em;
    gap: calc(var(--_space) * 2);
  }
`;
