import { css } from 'lit';

export const styles = css`
  .paths {
    display: grid;
    border-top: 1px solid var(--_line);
  }
  .path {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5) 0;
    font: inherit;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
    border-bottom: 1px solid var(--_line);
    cursor: pointer;
  }
  .path:hover .path-label {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.3em;
  }
  .path-label {
    display: block;
    font-weight: 500;
  }
  .have-account {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 6);
  }
  .section {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
`;
