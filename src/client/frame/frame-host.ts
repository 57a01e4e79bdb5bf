/** Imports nothing that every widget has: otherwise bundlers split what they share from the file of a tag. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { safeParse } from 'valibot';
import { brandOf, defaultBrand } from '../brand.js';
import type { Locale } from '../../i18n/messages.js';
import type { SessionController } from '../session-controller.js';
import {
  frameTokens,
  HandshakeSchema,
  lookType,
  portType,
  readyType,
  ToPageSchema,
  urlAttributes,
  type FrameAttributes,
  type Handshake,
  type ToFrame,
  type ToPage,
} from './messages.js';

/** Milliseconds after which a frame that has not answered counts as failed, for instance because of the page's policy. */
const patience = 8000;

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The widget around the frame. */
export interface FrameOwner {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly locale: Locale;
  readonly session: SessionController;
  readonly messages: object | undefined;
  /** The frame's accessible name, in the page's language; read once there are messages. */
  readonly frameTitle: string;
  safeUrl(text: string): string | undefined;
  urlOf(page: 'login' | 'registration', href: string): string | undefined;
  announce(type: string, detail: unknown): void;
  /** Leaves the page for an http(s) URL, unless the page prevents it. */
  navigate(url: string): void;
  /** The frame did not answer. Another one can be made. */
  onFrameFailed(): void;
}

/**
 * The page's side of a frame: a widget whose secrets are typed on the account service's own page inside an iframe. Nothing
 * typed crosses to the page; what crosses is checked by schemas on both sides.
 */
export class FrameHost {
  readonly #owner: FrameOwner;
  readonly #frame: HTMLIFrameElement;
  readonly #nonce: string;
  /** Whether the frame has something to show. */
  shown = false;
  #port: MessagePort | undefined;
  /** The document in the frame that has the port. */
  #document: string | undefined;
  /** The newest event of the frame, which the page hears before it is left. */
  #announced = Promise.resolve();
  #context = '';
  #unsubscribe: (() => void) | undefined;
  #timer = 0;

  /** Functions alone: a page's script can read the controllers of an element. */
  readonly #controller: ReactiveController = {
    hostConnected: () => this.#connect(),
    hostUpdated: () => this.#onUpdate(),
    hostDisconnected: () => this.#disconnect(),
  };

  /** @param frame - the account service's page; it may be there already */
  constructor(owner: FrameOwner, frame: HTMLIFrameElement) {
    this.#owner = owner;
    this.#frame = frame;
    this.#nonce = new URL(frame.src).hash.slice(1);
    // Calls hostConnected if the element is in the page.
    owner.host.addController(this.#controller);
  }

  /** Calls a method of the tag in the frame. */
  send(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  #onUpdate(): void {
    // Messages of a language that was chosen meanwhile are on their way.
    if (this.#owner.messages) this.#frame.title = this.#owner.frameTitle;
    this.#sendContext();
  }

  #connect(): void {
    addEventListener('message', this.#onReady);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#fail(), patience);
    this.#unsubscribe ??= this.#owner.session.session.subscribe(() => this.send({ type: 'session' }));
  }

  #disconnect(): void {
    removeEventListener('message', this.#onReady);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.#document = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #fail(): void {
    this.#disconnect();
    this.#owner.host.removeController(this.#controller);
    this.#owner.onFrameFailed();
  }

  /** A frame loads again when its element is moved in the page; each time it gets one port. */
  readonly #onReady = ({ source, origin, data }: MessageEvent): void => {
    const { service } = this.#owner.session;
    if (source !== this.#frame.contentWindow || origin !== service) return;
    const ready = safeParse(HandshakeSchema, data);
    if (!ready.success || ready.output.type !== readyType || ready.output.nonce !== this.#nonce) return;
    const { document: told, height, look } = ready.output;
    if (height !== undefined) return this.#onPrerendered(height, look);
    if (told === this.#document) return;
    this.#document = told;
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    this.#context = '';
    port1.onmessage = ({ data: message }) => this.#onMessage(message);
    const answer: Handshake = { type: portType, nonce: this.#nonce };
    this.#frame.contentWindow!.postMessage(answer, service, [port2]);
    this.#sendContext();
  };

  get #newContext(): ToFrame {
    const { host, locale } = this.#owner;
    const computed = getComputedStyle(host);
    const tokens = Object.fromEntries(
      frameTokens.map((name) => [name, computed.getPropertyValue(`--mylexus-${name}`).trim()]),
    );
    return {
      type: 'context',
      lang: locale,
      scheme: computed.colorScheme,
      tokens: { ...tokens, font: tokens['font'] === 'inherit' ? computed.fontFamily : tokens['font'] },
      attributes: this.#attributes,
    };
  }

  #sendContext(): void {
    if (!this.#port) return;
    const context = this.#newContext;
    const text = JSON.stringify(context);
    if (text === this.#context) return;
    this.#context = text;
    this.#frame.style.colorScheme = context.scheme ?? '';
    this.send(context);
  }

  /** What the page has set on the tag, with absolute URLs. */
  get #attributes(): FrameAttributes {
    const { host, safeUrl, urlOf } = this.#owner;
    const set = host as unknown as Record<string, string | boolean | undefined>;
    const urls = urlAttributes
      .filter((name) => camelCase(name) in host)
      .map((name) => {
        const value = String(set[camelCase(name)] ?? '');
        const page = ({ 'login-href': 'login', 'registration-href': 'registration' } as const)[name as 'login-href'];
        return [name, page ? urlOf(page, value) : safeUrl(value)];
      });
    const { email, history } = set;
    return {
      ...(Object.fromEntries(urls) as FrameAttributes),
      ...(typeof email === 'string' && { email }),
      ...(typeof history === 'string' && { history }),
      'data-mylexus-brand': brandOf(host),
    };
  }

  #onMessage(data: unknown): void {
    const parsed = safeParse(ToPageSchema, data);
    if (!parsed.success) return;
    const message: ToPage = parsed.output;
    if (message.type === 'height') {
      clearTimeout(this.#timer);
      this.#show(message.height ?? 0);
    } else if (message.type === 'navigate') void this.#announced.then(() => this.#navigate(message.url));
    else if (message.type === 'session') void this.#refresh();
    else if (message.name) this.#announced = this.#announce(message.name, message.detail ?? null);
  }

  /**
   * The form that came with the frame's document is shown before its scripts have come: in the library's own look at once,
   * else when it has the page's. Another language or brand, and an address, come with the scripts.
   */
  #onPrerendered(height: number, look: string | undefined): void {
    const { scheme = '', lang, tokens = {}, attributes } = this.#newContext;
    const isKnown =
      lang === new URL(this.#frame.src).searchParams.get('lang') &&
      attributes?.['data-mylexus-brand'] === defaultBrand &&
      !attributes.email;
    // The scripts have the port before they have drawn something.
    if ((this.#port && this.shown) || !isKnown) return;
    const wanted = JSON.stringify({ scheme, tokens });
    const isUsual = /^(?:normal|(?:only )?light)$/.test(scheme) && !Object.values(tokens).some(Boolean);
    if (look === wanted || isUsual) {
      this.#frame.style.colorScheme = scheme;
      return this.#show(height);
    }
    const answer: Handshake = { type: lookType, nonce: this.#nonce, look: wanted };
    this.#frame.contentWindow!.postMessage(answer, this.#owner.session.service);
  }

  #show(height: number): void {
    const pixels = Math.min(Math.max(0, Math.ceil(height)), 20_000);
    Object.assign(this.#frame.style, { height: `${pixels}px`, visibility: '' });
    if (this.shown) return;
    this.shown = true;
    this.#owner.host.requestUpdate();
  }

  /** Leads only where the page itself has named a target, or to a page of this origin or of the account service. */
  #navigate(url = ''): void {
    const named = Object.values(this.#attributes).includes(url);
    const target = this.#owner.safeUrl(url);
    const origins = [location.origin, this.#owner.session.service];
    if (target && (named || origins.includes(new URL(target).origin))) this.#owner.navigate(target);
  }

  async #refresh(): Promise<void> {
    await this.#owner.session.session.refresh().catch(() => undefined);
  }

  async #announce(name: string, detail: unknown): Promise<void> {
    if (!/signed-(in|out)$/.test(name)) return this.#owner.announce(name, detail);
    // The page reads the session itself: what a frame says of it is not taken.
    await this.#refresh();
    this.#owner.announce(name, name === 'mylexus-signed-in' ? this.#owner.session.snapshot : null);
  }
}
