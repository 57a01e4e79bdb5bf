import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConnectedServices } from '../../src/contract/services.js';
import { style } from './lit-style.js';
import { linkedOn, readServices, unlinkLabel, type ConnectedService } from './services.js';

class BenchServices extends LitElement {
  static override styles = style;
  static override properties = { brands: { state: true } };
  private brands: ConnectedServices['brands'] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
  }

  async refresh(): Promise<void> {
    this.brands = (await readServices()).brands;
  }

  protected override render(): TemplateResult {
    return html`<section>
      <h2>連携中のコネクティッドサービス一覧</h2>
      ${this.brands.map(
        ({ name, services }) =>
          html`<h3>${name}</h3>
            <ul class=${services.length > 50 ? 'many' : ''}>
              ${repeat(
                services,
                ({ id }) => id,
                (service) => this.#row(service),
              )}
            </ul>`,
      )}
    </section>`;
  }

  #row(service: ConnectedService): TemplateResult {
    return html`<li class="row">
      <div>
        <p class="name">${service.serviceName}</p>
        <p class="facts">
          <span>${service.credentialTypeName} <span>${service.maskedId}</span></span>
          <span>${linkedOn(service)}</span>
          <span>${service.state === 'linked' ? '連携中' : '無効'}</span>
        </p>
      </div>
      <button type="button" class="link" aria-label=${unlinkLabel(service)}>解除</button>
    </li>`;
  }
}
customElements.define('bench-services', BenchServices);
