import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import procedures from '../stories/guides/procedures.md?raw';
import { nameIn, type Language } from './names.js';
import { page } from './page.styles.js';

interface Screen {
  title: string;
  /** Id of its story. */
  story: string;
}

/** The screens of a procedure in the order of its steps: each row of its table in the guide links to its story first. */
function screensOf(procedure: string): Screen[] {
  const section = procedures.split(/^## /m).find((each) => each.startsWith(procedure)) ?? '';
  return [...section.matchAll(/^\| (\d+ .+?) *\|.*?\?path=\/story\/([\w-]+)/gm)].map(([, title = '', story = '']) => ({
    title,
    story,
  }));
}

/** How much a screen is scaled down, by its width in px. */
const scales: Record<number, number> = { 375: 0.5, 768: 0.35, 1280: 0.25 };
const widths = Object.keys(scales).map(Number);

/** Every frame is a Storybook of its own; more at a time would only slow each other down. */
const loadedAtOnce = 2;

interface StoryWindow extends Window {
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
}

/** Resolves when the story of a frame has played to its end or failed, at the latest after 20 seconds. */
async function played(frame: HTMLIFrameElement): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const phase = (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_PREVIEW__?.currentRender?.phase;
    if (phase === 'finished' || phase === 'errored' || phase === 'aborted') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The focused element, inside shadow roots too. */
function deepFocus(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** The screens of a procedure side by side, as live stories that are scaled down. */
class Screens extends LitElement {
  static override properties = {
    procedure: {},
    language: {},
    scheme: {},
    width: { state: true },
    loaded: { state: true },
  };
  static override styles = [
    page,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
        margin-block: 1rem 2rem;
      }
      .screens {
        display: flex;
        flex-wrap: wrap;
        gap: 2rem 1.5rem;
        align-items: flex-start;
      }
      figcaption {
        min-height: 3.2em;
      }
      .window {
        overflow: hidden;
        border: 1px solid var(--line);
      }
      iframe {
        display: block;
        border: 0;
        transform-origin: 0 0;
      }
      a {
        color: inherit;
      }
    `,
  ];

  declare procedure: string;
  declare language: Language;
  declare scheme: string;
  declare width: number;
  declare loaded: number;
  /** Counts the runs of `#loadAll`: a new one ends the one before. */
  #run = 0;

  constructor() {
    super();
    this.width = widths[0]!;
    this.loaded = 0;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('width') || changed.has('language') || changed.has('scheme')) void this.#loadAll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run += 1;
  }

  /** Loads every screen in order. What plays in a frame takes the focus; it returns at the end. */
  async #loadAll(): Promise<void> {
    const run = (this.#run += 1);
    const focused = deepFocus();
    const frames = [...this.renderRoot.querySelectorAll('iframe')];
    this.loaded = 0;
    const queue = [...frames];
    const work = async (): Promise<void> => {
      for (let frame = queue.shift(); frame && run === this.#run; frame = queue.shift()) await this.#load(frame, run);
    };
    await Promise.all(Array.from({ length: loadedAtOnce }, work));
    if (run === this.#run) focused?.focus({ preventScroll: true });
  }

  /** Shows a story in its frame, and then as high as it is. */
  async #load(frame: HTMLIFrameElement, run: number): Promise<void> {
    frame.inert = false;
    frame.src = `iframe.html?id=${frame.dataset['story']}&viewMode=story&globals=language:${this.language};scheme:${this.scheme}`;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    await played(frame);
    if (run !== this.#run) return;
    this.#fit(frame, frame.contentDocument?.documentElement.scrollHeight ?? 0);
    frame.inert = true;
    this.loaded += 1;
  }

  #fit(frame: HTMLIFrameElement, height: number): void {
    frame.style.height = `${height}px`;
    frame.parentElement!.style.height = `${height * scales[this.width]!}px`;
  }

  #screen({ title, story }: Screen): TemplateResult {
    const scale = scales[this.width]!;
    return html`<figure style="width: ${this.width * scale}px">
      <figcaption>
        <a href="./?path=/story/${story}" target="_top" lang="ja">${title}</a>
      </figcaption>
      <div class="window" style="height: ${640 * scale}px">
        <iframe
          title=${title}
          tabindex="-1"
          data-story=${story}
          style="width: ${this.width}px; height: 640px; transform: scale(${scale})"
        ></iframe>
      </div>
    </figure>`;
  }

  override render(): TemplateResult {
    const screens = screensOf(this.procedure);
    return html`<fieldset lang=${this.language}>
        <legend>${nameIn('画面の幅 | Width of the screens', this.language)}</legend>
        ${widths.map(
          (width) =>
            html`<label>
              <input
                type="radio"
                name="width"
                value=${width}
                .checked=${width === this.width}
                @change=${() => (this.width = width)}
              />
              ${width} px
            </label>`,
        )}
      </fieldset>
      <p role="status" lang=${this.language}>
        ${nameIn('読み込んだ画面： | Screens loaded: ', this.language)}${this.loaded} / ${screens.length}
      </p>
      <div class="screens">${screens.map((screen) => this.#screen(screen))}</div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineScreens(): void {
  if (!customElements.get('story-screens')) customElements.define('story-screens', Screens);
}
