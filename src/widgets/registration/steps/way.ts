import { html, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../controllers/navigate.js';
import type { RegistrationWay } from '../../../contract/registration.js';
import { forwardMark } from '../../../templates/icons.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Which ID the visitor holds (seed, procedure ②, step 2). */
export class WayStep implements StepView {
  constructor(readonly wizard: RegistrationWizard) {}

  get heading(): string {
    return this.wizard.t.wayHeading;
  }

  get lead(): string {
    return this.wizard.t.wayLead;
  }

  body(): TemplateResult {
    const { t, loginUrl, element } = this.wizard;
    return html`<div class="ways">
        ${this.#way('credential', t.wayCredential, t.wayCredentialHint)}
        ${this.#way('plain', t.wayPlain, t.wayPlainHint)}
      </div>
      <p class="have-account">
        <span class="soft">${t.haveAccount}</span>
        <a href=${loginUrl} @click=${onLinkClick(element)}>${t.login}</a>
      </p>
      <button type="button" class="link" @click=${() => this.#choose('resume')}>${t.resume}</button>`;
  }

  #way(way: RegistrationWay, label: string, hint: string): TemplateResult {
    return html`<button type="button" class="way" part="way" @click=${() => this.#choose(way)}>
      <span><span class="way-label">${label}</span><span class="hint">${hint}</span></span>${forwardMark}
    </button>`;
  }

  #choose(way: RegistrationWay): void {
    void this.wizard.submission.run(() => this.wizard.choose(way));
  }
}
