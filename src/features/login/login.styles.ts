import { css } from 'lit';

export const styles = css`
  .login {
    display: grid;
    gap: calc(var(--_space) * 8);
    max-width: var(--_column);
  }
  .register {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    padding-top: calc(var(--_space) * 6);
    border-top: 1px solid var(--_line);
  }
  /* The height of the form while the presentation is unknown, so that the layout does not shift afterwards. */
  .reserved {
    min-height: 30em;
  }
`;
