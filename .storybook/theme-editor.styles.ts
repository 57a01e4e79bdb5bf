import { html } from 'lit';

export const editorStyles = html`<style>
  story-theme-editor {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 24px;
    align-items: start;
    font: 16px/1.6 sans-serif;
    color: light-dark(#161616, #f3f2ef);
  }
  story-theme-editor > form,
  story-theme-editor .preview {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  story-theme-editor fieldset {
    min-width: 0;
    margin: 0 0 16px;
  }
  story-theme-editor label {
    display: inline-block;
    min-width: 8em;
  }
  story-theme-editor small {
    display: block;
  }
  story-theme-editor :is(input, button, textarea) {
    min-height: 32px;
    max-width: 100%;
    font: inherit;
  }
  story-theme-editor input[type='radio'] {
    min-height: 24px;
    width: 24px;
    vertical-align: middle;
  }
  story-theme-editor textarea {
    display: block;
    width: 100%;
    box-sizing: border-box;
    font-family: monospace;
  }
  story-theme-editor .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 48px;
    padding: 16px;
    border: 1px solid #767470;
    background: var(--mylexus-paper, light-dark(#fff, #131312));
  }
  @media (width < 400px) {
    story-theme-editor .preview {
      padding-inline: 0;
      border-inline: 0;
    }
  }
</style>`;
