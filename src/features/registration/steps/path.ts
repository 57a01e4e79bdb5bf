import { html, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../client/navigate.js';
import type { RegistrationPath } from '../../../contract/registration.js';
import { forwardMark } from '../../../form/icons.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** The choice of the registration path (procedure ②-2). */
export class PathStep implements Step {
  constructor(readonly context: RegistrationContext) {}

  get heading(): string {
    return this.context.messages.pathHeading;
  }

  get lead(): string {
    return this.context.messages.pathLead;
  }

  body(): TemplateResult {
    const { messages: t, loginUrl, host } = this.context;
    return html`<div class="paths">
        ${this.#path('credential', t.pathCredential, t.pathCredentialHint)}
        ${this.#path('without-id', t.pathWithoutId, t.pathWithoutIdHint)}
      </div>
      <p class="have-account">
        <span class="soft">${t.haveAccount}</span>
        <a href=${loginUrl} @click=${onLinkClick(host)}>${t.login}</a>
      </p>
      <button type="button" class="link" @click=${() => this.#choose('resume')}>${t.resume}</button>`;
  }

  #path(path: RegistrationPath, label: string, hint: string): TemplateResult {
    return html`<button type="button" class="path" part="path" @click=${() => this.#choose(path)}>
      <span><span class="path-label">${label}</span><span class="hint">${hint}</span></span>${forwardMark}
    </button>`;
  }

  #choose(path: RegistrationPath): void {
    void this.context.submission.run(() => this.context.choosePath(path));
  }
}
