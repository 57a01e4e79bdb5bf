import { css } from 'lit';

/** Frame and steps of the wizards. */
export const wizard = css`
  .wizard {
    display: grid;
    gap: calc(var(--_space) * 6);
    max-width: var(--_column);
    /* The landing edge after each step. */
    scroll-margin-block-start: calc(var(--_space) * 4);
  }
  [part='warning'] {
    position: absolute;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
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
    margin-inline-start: auto;
    font-size: calc(var(--_font-size) * 0.875);
    color: var(--_ink-soft);
  }
  .wizard .link {
    justify-self: start;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  .notice,
  .confirm {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_accent);
  }
  .confirm {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  /* In sight wherever the visitor is on the page. */
  .warning {
    position: fixed;
    z-index: 1;
    inset: auto 0 var(--_below-window, 0);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 8);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 6);
    background: var(--_paper);
    border-top: 1px solid var(--_ink);
  }
  .text > :not(:first-child) {
    margin-top: calc(var(--_space) * 3);
  }
  .text h3 {
    font-size: var(--_font-size);
    font-weight: 500;
  }
  .text h3:not(:first-child) {
    margin-top: calc(var(--_space) * 6);
  }
  /* A long text: the lower edge fades while more follows. */
  .document {
    max-height: 22em;
    overflow: auto;
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: calc(var(--_font-size) * 0.9375);
  }
  .document::after {
    content: '';
    position: sticky;
    bottom: calc(var(--_space) * -5);
    display: block;
    height: 3em;
    margin-bottom: calc(var(--_space) * -5);
    background: linear-gradient(transparent, var(--_paper));
    pointer-events: none;
  }
  .card {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 4);
  }
  .card p {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 3);
  }
  .card .name {
    flex-basis: 100%;
    font-weight: 500;
  }
  .card-mark {
    flex: none;
    width: 54px;
    color: var(--_ink-soft);
  }
  .phone {
    white-space: nowrap;
  }
  .more > summary {
    padding-block: calc(var(--_space) * 3);
    font-size: calc(var(--_font-size) * 0.875);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.3em;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more > summary::after {
    content: '＋';
    content: '＋' / '';
    display: inline-block;
    margin-inline-start: 0.5em;
  }
  .more[open] > summary::after {
    content: '－';
    content: '－' / '';
  }
  .more > :not(summary) {
    margin-top: calc(var(--_space) * 3);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
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
  /* Content of the page stays in its place: it must not cover a field. The padding is for its focus ring. */
  footer {
    contain: paint;
    padding: 4px;
    margin: -4px;
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
    gap: var(--_space) calc(var(--_space) * 6);
  }
  .completion {
    display: grid;
    gap: calc(var(--_space) * 6);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 12);
  }
  .completion .name {
    font-size: calc(var(--_font-size) * 1.125);
  }
  .wizard > .icon {
    width: 2.5em;
    height: 2.5em;
    margin: calc(var(--_space) * 12) 0 0 -0.25em;
    color: var(--_success);
    stroke-dasharray: 24;
    animation: draw calc(var(--_motion) * 1.15) ease-out both;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 24;
    }
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
    width: 3.25em;
    flex-basis: 3.25em;
  }
  .date .part:first-child input.short {
    width: 4.75em;
    flex-basis: 4.75em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 8);
  }
  /* Three or more stand in a column, never two in a row and one below. */
  .choices:has(> :nth-child(3)) {
    display: grid;
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
  /* A phone shows more of a step at once. */
  @media (max-width: 560px) {
    .wizard {
      gap: calc(var(--_space) * 4);
    }
    .wizard form,
    .wizard .stack {
      gap: calc(var(--_space) * 5);
    }
    .wizard h2 {
      margin-top: calc(var(--_space) * -2);
      font-size: calc(var(--_font-size) * 1.5);
    }
    .text > :not(:first-child) {
      margin-top: calc(var(--_space) * 2);
    }
    .text h3:not(:first-child) {
      margin-top: calc(var(--_space) * 4);
    }
    .details > div {
      padding-block: calc(var(--_space) * 2);
    }
    fieldset > legend {
      margin-bottom: var(--_space);
    }
    /* 入力してください fits into a line. */
    .pair .error {
      gap: var(--_space);
      padding-inline-start: var(--_space);
    }
  }
`;
