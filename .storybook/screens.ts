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

/** The screens of a procedure side by side, as live stories that are scaled down. */
class Screens extends LitElement {
  static override properties = { procedure: {}, language: {}, scheme: {}, width: { state: true } };
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
  #loading = 0;
  readonly #waiting = new Set<HTMLIFrameElement>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const frame = target.querySelector('iframe')!;
      if (isIntersecting) this.#waiting.add(frame);
      else this.#waiting.delete(frame);
    }
    this.#loadNext();
  });

  constructor() {
    super();
    this.width = widths[0]!;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('width') && !changed.has('language') && !changed.has('scheme')) return;
    this.#observer.disconnect();
    this.#waiting.clear();
    for (const frame of this.renderRoot.querySelectorAll('iframe')) {
      frame.removeAttribute('src');
      this.#observer.observe(frame.parentElement!);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #loadNext(): void {
    for (const frame of this.#waiting) {
      if (this.#loading >= loadedAtOnce) return;
      this.#waiting.delete(frame);
      if (!frame.src) void this.#load(frame);
    }
  }

  /** Shows a story in its frame, and then as high as it is. */
  async #load(frame: HTMLIFrameElement): Promise<void> {
    this.#loading += 1;
    const focused = document.activeElement as HTMLElement | null;
    const { width } = this;
    const src = `iframe.html?id=${frame.dataset['story']}&viewMode=story&globals=language:${this.language};scheme:${this.scheme}`;
    frame.inert = false;
    frame.src = src;
    await played(frame);
    this.#loading -= 1;
    if (frame.isConnected && width === this.width) {
      this.#fit(frame, frame.contentDocument?.documentElement.scrollHeight ?? 0);
      // What plays in a frame takes the focus. From now on nothing in it can.
      frame.inert = true;
      focused?.focus({ preventScroll: true });
    }
    this.#loadNext();
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
      <div class="screens">${screensOf(this.procedure).map((screen) => this.#screen(screen))}</div>`;
  }
}

/** A call, because the package says that its modules may be left out where only their effects are wanted. */
export function defineScreens(): void {
  if (!customElements.get('story-screens')) customElements.define('story-screens', Screens);
}
