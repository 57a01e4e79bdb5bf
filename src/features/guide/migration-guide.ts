import { html, nothing, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import { onLinkClick, safeUrl } from '../../client/navigate.js';
import { answersOfSession, procedureFor, type MigrationAnswers, type MigrationProcedure } from './migration.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { guide as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { boundary, widgetStyles } from '../../client/boundary.js';
import { styles } from './migration-guide.styles.js';

type ProcedureName = Exclude<MigrationProcedure, 'none'>;

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).guide, 'guide');

/** URL of a picture beside the script; undefined in a classic script (`iife`), which does not know its own URL. */
function shippedPicture(locale: string, name: string): string | undefined {
  return import.meta.url && new URL(`./pictures/${locale}/${name}.webp`, import.meta.url).href;
}

/**
 * The announcement of the renewal (announcement A-1 to A-7): what is new, which procedure the visitor needs, by two
 * questions or by the session, both procedures step by step, and the discontinued functions.
 *
 * Errors: a picture that fails to load is removed; the text of its step contains the same.
 *
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @csspart base - the boundary around everything the widget draws
 * @csspart heading - the heading
 * @csspart question - one question with its answers
 * @csspart result - the procedure that applies
 * @csspart procedure - one procedure with its steps
 * @csspart picture - the picture of a step
 * @csspart table - the discontinued functions
 * @csspart button - a button, or a link that looks like one
 */
export class MylexusMigrationGuide extends WidgetElement {
  static override styles = [widgetStyles, form, content, styles];

  static override properties = {
    linkingHref: { attribute: 'linking-href' },
    registrationHref: { attribute: 'registration-href' },
    topHref: { attribute: 'top-href' },
    pictures: {},
  };

  /** URL of the page where procedure ① begins, absolute or relative, http(s). Default: the hosted login page. */
  linkingHref = '';

  /** URL of the page where procedure ② begins, absolute or relative, http(s). Default: the hosted registration page. */
  registrationHref = '';

  /** URL of the top page of My LEXUS（WEB）, for visitors who need no procedure; absolute or relative, http(s). Without it there is no link. */
  topHref = '';

  /** URL of a folder with the pictures (`<folder>/ja/linking-1.webp`), absolute or relative, http(s). Default: the folder of the widget. */
  pictures = '';

  readonly #widget = new WidgetContext(this, catalogue);
  /** URLs of pictures that failed to load, for instance because of the page's content security policy. */
  readonly #missing = new Set<string>();
  #answers: MigrationAnswers = {};

  protected override render(): TemplateResult | typeof nothing {
    return boundary(this.#widget.localization, () => this.#content());
  }

  #content(): TemplateResult {
    const { messages: t } = this.#widget;
    return html`<article class="guide" aria-labelledby="heading">
      <section>
        <h2 id="heading" part="heading">${t.guideHeading}</h2>
        <p>${t.guideLead}</p>
        <p>${t.guideEnded}</p>
        ${this.#jumps()}
      </section>
      <section>
        <h3>${t.requirementHeading}</h3>
        <p>${t.requirement}</p>
        <p class="hint">${t.requirementNote}</p>
      </section>
      <section>
        <h3>${t.pointsHeading}</h3>
        <div class="points">
          ${t.points.map(
            ({ heading, text }) =>
              html`<div class="point">
                <h4>${heading}</h4>
                <p>${text}</p>
              </div>`,
          )}
        </div>
      </section>
      ${this.#questions()}
      <section class="flow">
        <h3>${t.proceduresHeading}</h3>
        <div class="procedures">${this.#procedure('linking')}${this.#procedure('registration')}</div>
      </section>
      ${this.#discontinued()}
      <section>
        <h3>${t.requestsHeading}</h3>
        <p>${t.requests}</p>
      </section>
    </article>`;
  }

  /** The announcement's links: to the top page and to both procedures below. */
  #jumps(): TemplateResult {
    const { results, jumpLabel } = this.#widget.messages;
    const top = safeUrl(this.topHref);
    return html`<nav class="jumps" aria-label=${jumpLabel}>
      ${top ? this.#link(top, results.none.action) : nothing}
      ${(['linking', 'registration'] as const).map(
        (name) =>
          html`<button type="button" class="button" part="button" @click=${() => this.#jump(name)}>
            ${results[name].action}
          </button>`,
      )}
    </nav>`;
  }

  /** Not a link to a fragment: fragments do not reach into a shadow root. */
  #jump(name: ProcedureName): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#procedure-${name}`)!;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  #questions(): TemplateResult {
    const { messages: t } = this.#widget;
    const known = answersOfSession(this.#widget.session.snapshot);
    const signedIn = known.hasAccount !== undefined;
    const answers = signedIn ? known : this.#answers;
    const procedure = procedureFor(answers);
    return html`<section class=${procedure ? 'answered' : 'unanswered'}>
      <h3>${t.questionHeading}</h3>
      <p>${signedIn ? t.questionSession : t.questionLead}</p>
      ${signedIn ? nothing : this.#question('hasAccount', answers.hasAccount)}
      ${!signedIn && answers.hasAccount ? this.#question('hasLink', answers.hasLink) : nothing}
      <div role="status">${procedure ? this.#result(procedure) : nothing}</div>
    </section>`;
  }

  #question(name: keyof MigrationAnswers, answer: boolean | undefined): TemplateResult {
    const { messages: t } = this.#widget;
    const choose = (value: boolean) => (): void => {
      this.#answers = name === 'hasAccount' ? { hasAccount: value } : { ...this.#answers, hasLink: value };
      this.requestUpdate();
    };
    const button = (value: boolean, label: string): TemplateResult =>
      html`<button
        type="button"
        class="button"
        part="button"
        aria-pressed=${answer === value ? 'true' : 'false'}
        @click=${choose(value)}
      >
        ${label}
      </button>`;
    return html`<div role="group" aria-labelledby="question-${name}" part="question">
      <p id="question-${name}">${t[name]}</p>
      <div class="answers">${button(true, t.yes)}${button(false, t.no)}</div>
    </div>`;
  }

  #result(procedure: MigrationProcedure): TemplateResult {
    const { heading, text, action } = this.#widget.messages.results[procedure];
    const href = this.#target(procedure);
    return html`<div class="result" part="result">
      <h4>${heading}</h4>
      <p>${text}</p>
      ${href ? this.#link(href, action, 'primary') : nothing}
    </div>`;
  }

  #procedure(name: ProcedureName): TemplateResult {
    const { heading, who, lead, steps, start } = this.#widget.messages.procedures[name];
    const href = this.#target(name);
    return html`<section class="procedure" aria-labelledby="procedure-${name}" part="procedure">
      <h4 id="procedure-${name}" tabindex="-1">${heading}</h4>
      <p class="who">${who}</p>
      <p>${lead}</p>
      <ol class="steps">
        ${steps.map(
          (step, index) =>
            html`<li>
              <div>
                <h5>${step.heading}</h5>
                <p>${step.text}</p>
              </div>
              ${this.#picture(this.#widget.locale, `${name}-${index + 1}`)}
            </li>`,
        )}
      </ol>
      ${href ? this.#link(href, start) : nothing}
    </section>`;
  }

  #picture(locale: string, name: string): TemplateResult | typeof nothing {
    const own = safeUrl(this.pictures && `${this.pictures.replace(/\/$/, '')}/${locale}/${name}.webp`);
    const src = own ?? shippedPicture(locale, name);
    if (!src || this.#missing.has(src)) return nothing;
    const onError = (): void => {
      this.#missing.add(src);
      this.requestUpdate();
    };
    // `src` last: attributes are set in this order, and `src` starts the load. The host of the widgets answers with CORS,
    // so its pictures are requested without cookies, like its scripts.
    return html`<img
      part="picture"
      loading="lazy"
      decoding="async"
      width="288"
      height="288"
      alt=""
      crossorigin=${own ? nothing : 'anonymous'}
      referrerpolicy="no-referrer"
      src=${src}
      @error=${onError}
    />`;
  }

  #discontinued(): TemplateResult {
    const { messages: t } = this.#widget;
    return html`<section>
      <h3 id="discontinued">${t.discontinuedHeading}</h3>
      <p>${t.discontinuedLead}</p>
      <table aria-labelledby="discontinued" part="table">
        <thead>
          <tr>
            <th scope="col">${t.discontinuedGroup}</th>
            <th scope="col">${t.discontinuedFunction}</th>
          </tr>
        </thead>
        <tbody>
          ${t.discontinued.map(
            ({ group, functions }) =>
              html`<tr>
                <th scope="row">${group}</th>
                <td>
                  <ul>
                    ${functions.map((name) => html`<li>${name}</li>`)}
                  </ul>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #target(procedure: MigrationProcedure): string | undefined {
    if (procedure === 'none') return safeUrl(this.topHref);
    if (procedure === 'linking') return this.#widget.urlOf('login', this.linkingHref);
    return this.#widget.urlOf('registration', this.registrationHref);
  }

  #link(href: string, label: string, kind = ''): TemplateResult {
    return html`<a class="button ${kind}" part="button" href=${href} @click=${onLinkClick(this)}>${label}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-migration-guide': MylexusMigrationGuide;
  }
}
