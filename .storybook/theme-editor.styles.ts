import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 3rem;
    align-items: start;
  }
  form {
    display: grid;
    gap: 3rem;
  }
  legend {
    width: 100%;
    padding: 0 0 0.75rem;
    font-size: 1.25rem;
    font-weight: 300;
    letter-spacing: 0.06em;
    border-bottom: 1px solid var(--line);
  }
  legend::first-letter {
    text-transform: uppercase;
  }
  .field {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: 0.25rem 1.5rem;
    align-items: center;
    padding-block: 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  .field small {
    grid-column: 1 / -1;
  }
  .control {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .unit {
    font-size: 0.875rem;
    color: var(--soft);
  }
  .choice {
    display: inline-flex;
    gap: 0.75rem;
    align-items: center;
    min-height: 44px;
    margin: 0.75rem 2rem 0 0;
  }
  input,
  textarea,
  button {
    max-width: 100%;
    min-height: 44px;
    margin: 0;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid light-dark(#737373, #999997);
    border-radius: 2px;
  }
  input:is([type='text'], [type='number']) {
    flex: 1;
    padding: 0.25rem 0.75rem;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  input[type='color'] {
    width: 5rem;
    padding: 4px;
    cursor: pointer;
  }
  input[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  input[type='color']::-webkit-color-swatch {
    border: 0;
  }
  input[type='radio'] {
    width: 20px;
    min-height: 20px;
    accent-color: var(--ink);
  }
  .result {
    display: grid;
    gap: 1rem;
  }
  textarea {
    width: 100%;
    padding: 0.75rem;
    font:
      0.875rem/1.6 ui-monospace,
      monospace;
    resize: vertical;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  button {
    min-width: 8rem;
    padding: 0.25rem 2rem;
    letter-spacing: 0.06em;
    border-color: var(--ink);
    cursor: pointer;
  }
  #theme-copy {
    color: var(--paper);
    background: var(--ink);
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    #theme-copy {
      color: Canvas;
      background: CanvasText;
    }
  }
  [data-warning] {
    padding-inline-start: 0.75rem;
    color: light-dark(#b3261e, #ff9c94);
    border-inline-start: 2px solid;
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 48px;
    padding: clamp(12px, 4cqi, 32px);
    background: var(--mylexus-paper, light-dark(#fff, #131312));
    border: 1px solid var(--line);
  }
  @media (width >= 800px) and (height >= 600px) {
    .preview {
      position: sticky;
      top: 1rem;
      max-height: calc(100vh - 2rem);
      overflow: auto;
    }
  }
  @media (width < 400px) {
    .preview {
      padding-inline: 0;
      border-inline: 0;
    }
  }
`;
