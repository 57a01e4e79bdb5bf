import { html, type TemplateResult } from 'lit';
import type { AccountExport } from '../../contract/account-export.js';
import { exportAccount } from '../../contract/endpoints/account-export.js';
import { problemMessage } from '../../form/action.js';
import { SubmitController } from '../../form/submit.js';
import { withOverrides } from '../../i18n/locale-controller.js';
import type { StepContext } from '../../wizard/step.js';
import { accountDownload as en } from './messages/account-download.en.js';
import { accountDownload as ja } from './messages/account-download.ja.js';

/** Both languages, since they are small and loaded after the account information. */
const catalogue = { ja, en };

/** Saves an object as a JSON file of the browser's downloads. */
function save(data: AccountExport): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'my-lexus-account.json';
  link.click();
  // Browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The section of the account information that downloads it. It asks for no password: the page shows the same values. */
export class AccountDownload {
  readonly #context: StepContext;
  readonly #request: SubmitController;

  constructor(context: StepContext) {
    this.#context = context;
    this.#request = new SubmitController(context.host);
  }

  readonly #download = (): void => void this.#request.run(async () => save(await this.#context.call(exportAccount)));

  render(): TemplateResult {
    const { locale } = this.#context;
    const { heading, lead, download, pending } = withOverrides('account-download', locale, catalogue[locale]);
    const request = this.#request;
    return html`<section class="section" aria-labelledby="section-download">
      <div class="section-head">
        <h3 id="section-download">${heading}</h3>
        <button type="button" class="link" aria-disabled=${request.pending ? 'true' : 'false'} @click=${this.#download}>
          ${request.pending ? pending : download}
        </button>
      </div>
      <p class="soft">${lead}</p>
      ${problemMessage(request, this.#context, { retry: this.#download })}
    </section>`;
  }
}
