import { css } from 'lit';

export const styles = css`
  :host {
    --_display: inline-block;
  }
  .menu {
    position: relative;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 6);
    min-height: var(--_control);
  }
  /* While the session is unknown, the links are invisible. If the service does not answer, they appear after 1.5 s. */
  .menu.unknown {
    animation: appear 1ms 1.5s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .menu > a {
    padding-block: calc(var(--_space) * 2);
    text-decoration: none;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  .menu > a:hover {
    text-decoration: underline;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-height: var(--_control);
    padding: 0 var(--_space);
    font: inherit;
    letter-spacing: 0.12em;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .panel {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + var(--_space) * 1);
    inset-inline-end: 0;
    width: max-content;
    min-width: 240px;
    max-width: min(88vw, 360px);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 6);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 8px 32px rgb(0 0 0 / 10%);
  }
  .panel ul {
    list-style: none;
  }
  .name {
    padding-bottom: calc(var(--_space) * 3);
    border-bottom: 1px solid var(--_line);
  }
  .item {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: calc(var(--_space) * 2.5) 0;
    font: inherit;
    text-align: start;
    text-decoration: none;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .item:hover {
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  li + li {
    border-top: 1px solid var(--_line);
  }
  .nested {
    padding-inline-start: calc(var(--_space) * 4);
  }
`;
