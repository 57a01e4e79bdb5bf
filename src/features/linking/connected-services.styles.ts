import { css } from 'lit';

export const styles = css`
  .services {
    display: grid;
    /* Independent of the content: rows that are not laid out would keep the width of a wider window. */
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 12);
    max-width: 880px;
  }
  .brand-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    padding-bottom: calc(var(--_space) * 3);
    border-bottom: 1px solid var(--_ink);
  }
  .rows {
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space) calc(var(--_space) * 6);
    align-items: center;
    padding-block: calc(var(--_space) * 4);
    border-bottom: 1px solid var(--_line);
  }
  /* Rows outside the viewport are not laid out. Only for long lists: the estimated height would shift the layout of short ones. */
  .many > .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 80px;
  }
  .name {
    font-weight: 500;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    color: var(--_ink-soft);
    font-size: calc(var(--_font-size) * 0.875);
  }
  .invalidated {
    color: var(--_error);
  }
  .empty {
    padding-block: calc(var(--_space) * 5);
    color: var(--_ink-soft);
  }
  @media (max-width: 560px) {
    .row {
      grid-template-columns: 1fr;
    }
    .row > button {
      justify-self: start;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
    }
    .brand-head {
      break-after: avoid;
    }
  }
`;
