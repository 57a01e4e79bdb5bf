import { LocaleController } from '../../i18n/locale-controller.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { registration as ja } from './messages/ja.js';
import type { RegistrationMessages, RegistrationStepMessages } from './messages/messages.js';
import { WidgetContext, type WidgetHost } from '../../client/widget-context.js';
import type { RegistrationStepName } from './flow.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).registration, 'registration');

const stepCatalogue = new Catalogue<RegistrationStepMessages>(
  async () => (await import('./steps.js')).registrationSteps,
  async () => (await import('./messages/steps.en.js')).registrationSteps,
  'registration',
);

/** The messages of a registration: those of the first step are bundled with the widget, the others load with their steps. */
export class RegistrationTexts {
  readonly widget: WidgetContext<RegistrationMessages>;
  readonly #host: WidgetHost;
  #steps: LocaleController<RegistrationStepMessages> | undefined;
  #merged:
    { first: RegistrationMessages; steps: unknown; all: RegistrationMessages & RegistrationStepMessages } | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    this.widget = new WidgetContext(host, catalogue, {
      watch: false,
      frameTitle: (messages) => messages.registrationLabel,
    });
  }

  /** All messages. Those of the steps are defined once `prepare` has resolved. */
  get messages(): RegistrationMessages & RegistrationStepMessages {
    const { messages: first } = this.widget;
    const steps = this.#steps?.messages;
    if (this.#merged?.first !== first || this.#merged.steps !== steps) {
      this.#merged = { first, steps, all: { ...first, ...steps! } };
    }
    return this.#merged.all;
  }

  /** Whether the messages of the steps are loaded. */
  get complete(): boolean {
    return this.#steps?.messages !== undefined;
  }

  /** Loads the messages of a step. Rejects if they fail to load. */
  async prepare(step: RegistrationStepName): Promise<void> {
    if (step !== 'path') await (this.#steps ??= new LocaleController(this.#host, stepCatalogue)).load();
  }
}
