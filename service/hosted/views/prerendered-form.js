// In a frame page, first in the form that came with it: tells the page around it when all of it is there, and keeps the
// last press until the form's scripts have come. Nothing is sent before.
const form = document.currentScript.parentElement;

form.addEventListener('click', (event) => {
  const pressed = event.target.closest('a, button');
  if (!pressed) return;
  event.preventDefault();
  for (const each of form.querySelectorAll('[data-pressed]')) delete each.dataset.pressed;
  pressed.dataset.pressed = '';
});
form.addEventListener('compositionstart', () => (form.dataset.composing = ''));
form.addEventListener('compositionend', () => delete form.dataset.composing);

const nonce = location.hash.slice(1);
let page;
let look;

function tell() {
  parent.postMessage({ type: 'mylexus-frame-ready', nonce, height: document.body.offsetHeight, look }, page);
}

// The rule of src/client/frame/frame-page.ts, and a test compares them: no url(), nothing that ends a declaration.
const isToken = (name, value) =>
  /^[a-z-]{1,20}$/.test(name) &&
  /^(?!.*(?:url|image|src|attr|var|env)\s*\()[\p{L}\p{N}\s#%.,()+\-*/'"_]{0,300}$/iu.test(value);

addEventListener('message', (event) => {
  const { type, nonce: given, look: wanted } = event.data ?? {};
  if (event.source !== parent || event.origin !== page || !form.isConnected) return;
  if (type !== 'mylexus-frame-look' || given !== nonce) return;
  const { scheme, tokens } = JSON.parse((look = wanted));
  const { style } = document.documentElement;
  if (/^[a-z ]+$/.test(scheme)) style.colorScheme = scheme;
  for (const [name, value] of Object.entries(tokens)) {
    style.setProperty(`--mylexus-${name}`, isToken(name, value) ? value : '');
  }
  tell();
});

// The tag comes after the form: then all of it is there.
new MutationObserver((_, observer) => {
  page = form.nextElementSibling?.dataset.mylexusFrame;
  if (!page) return;
  observer.disconnect();
  tell();
  const timer = setInterval(() => (form.isConnected ? tell() : clearInterval(timer)), 100);
}).observe(form.parentElement, { childList: true });
