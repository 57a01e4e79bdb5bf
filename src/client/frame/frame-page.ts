import { safeParse } from 'valibot';
import { allowFraming } from '../framing.js';
import { pageSession } from '../page-session.js';
import {
  frameTokens,
  HandshakeSchema,
  passedEvents,
  portType,
  readyType,
  ToFrameSchema,
  type FrameAttributes,
  type Handshake,
  type ToPage,
} from './messages.js';
import { followVisibleEdge } from './visible-edge.js';

/** A widget in a frame page, with the methods that a page may call. */
type FramedElement = HTMLElement & { refresh?: () => Promise<void> };

/** A value of a token: words, numbers, colours, font names. No url(), no var(), nothing that ends a declaration. */
const tokenValue = /^(?!.*(?:url|image|src|attr|var|env)\s*\()[\p{L}\p{N}\s#%.,()+\-*/'"_]{0,300}$/iu;
const scheme = /^(?:normal|light|dark|light dark|dark light)$/;

/**
 * The account service's side of a frame, on `/frame/<tag>`. The page around it gets what the schemas name, and nothing that
 * was typed.
 */
export class FramePage {
  /** Resolves when the page has said how it looks and where it leads. */
  readonly context: Promise<void>;
  #onContext!: () => void;
  readonly #element: FramedElement;
  readonly #parentOrigin: string;
  readonly #nonce = location.hash.slice(1);
  readonly #waiting: ToPage[] = [];
  readonly #timer: ReturnType<typeof setInterval>;
  #port: MessagePort | undefined;
  #observer: ResizeObserver | undefined;

  /** @param parentOrigin - the listed origin that the service's answer has named in `frame-ancestors` */
  constructor(element: FramedElement, parentOrigin: string) {
    allowFraming();
    this.context = new Promise((resolve) => (this.#onContext = resolve));
    this.#element = element;
    this.#parentOrigin = parentOrigin;
    addEventListener('message', this.#onPort);
    for (const name of passedEvents) document.addEventListener(name, this.#onEvent);
    document.addEventListener('mylexus-navigate', this.#onNavigate);
    followVisibleEdge(element);
    const ready: Handshake = { type: readyType, nonce: this.#nonce, document: crypto.randomUUID() };
    const tell = (): void => parent.postMessage(ready, parentOrigin);
    tell();
    this.#timer = setInterval(tell, 100);
  }

  readonly #onPort = ({ source, origin, data, ports: [port] }: MessageEvent): void => {
    const handshake = safeParse(HandshakeSchema, data);
    if (this.#port || source !== parent || origin !== this.#parentOrigin || !port || !handshake.success) return;
    if (handshake.output.type !== portType || handshake.output.nonce !== this.#nonce) return;
    removeEventListener('message', this.#onPort);
    clearInterval(this.#timer);
    this.#port = port;
    port.onmessage = ({ data: message }) => this.#onMessage(message);
    this.#waiting.splice(0).forEach((message) => port.postMessage(message));
    pageSession().subscribe(() => this.#send({ type: 'session' }));
  };

  #send(message: ToPage): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  #onMessage(data: unknown): void {
    const parsed = safeParse(ToFrameSchema, data);
    if (!parsed.success) return;
    const { type, lang, scheme: wanted, tokens, attributes } = parsed.output;
    if (type === 'session')
      pageSession()
        .refresh()
        .catch(() => undefined);
    else if (type === 'refresh') void this.#element.refresh?.();
    else if (type === 'focus') this.#element.focus();
    else {
      const { documentElement } = document;
      if (lang) documentElement.lang = lang;
      if (scheme.test(wanted)) documentElement.style.colorScheme = wanted;
      for (const name of frameTokens) this.#setToken(`--mylexus-${name}`, tokens?.[name] ?? '');
      this.#setAttributes(attributes ?? {});
      this.#observeHeight();
      this.#onContext();
    }
  }

  #setToken(name: string, value: string): void {
    const { style } = document.documentElement;
    if (value && tokenValue.test(value)) style.setProperty(name, value);
    else style.removeProperty(name);
  }

  #setAttributes(attributes: FrameAttributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'boolean') this.#element.toggleAttribute(name, value);
      else if (value) this.#element.setAttribute(name, value);
      else this.#element.removeAttribute(name);
    }
  }

  /** Begins with the first context: before it the page would show the widget in another look. */
  #observeHeight(): void {
    if (this.#observer) return;
    this.#observer = new ResizeObserver(this.tellHeight);
    this.#observer.observe(document.body);
  }

  /** Tells the page that the widget has drawn something, and how high it is. */
  readonly tellHeight = (): void => {
    const element = this.#element;
    // A hidden one has drawn what is to replace its prerendered form, which is as high.
    const drawn = element.hidden ? element.querySelector('.base') : element.offsetHeight > 0;
    if (this.#observer && drawn) this.#send({ type: 'height', height: document.body.offsetHeight });
  };

  readonly #onEvent = ({ type, detail }: Event & { detail?: unknown }): void => {
    const [name] = passedEvents.filter((each) => each === type);
    // The session's snapshot is read by the page itself.
    if (name) this.#send({ type: 'event', name, detail: /signed-/.test(name) ? {} : ((detail ?? {}) as object) });
  };

  readonly #onNavigate = (event: CustomEvent<{ url: string }>): void => {
    event.preventDefault();
    this.#send({ type: 'navigate', url: event.detail.url });
  };
}
