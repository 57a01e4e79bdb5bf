// In a frame page, below the form that came with it: tells the page around it that it is there, and keeps the last press
// until the form's scripts have come. Nothing is sent before.
const form = document.querySelector('[data-prerendered]');

form.addEventListener('click', (event) => {
  const pressed = event.target.closest('a, button');
  if (!pressed) return;
  event.preventDefault();
  for (const each of form.querySelectorAll('[data-pressed]')) delete each.dataset.pressed;
  pressed.dataset.pressed = '';
});
form.addEventListener('compositionstart', () => (form.dataset.composing = ''));
form.addEventListener('compositionend', () => delete form.dataset.composing);

function tell() {
  const ready = {
    type: 'mylexus-frame-ready',
    nonce: location.hash.slice(1),
    height: document.body.offsetHeight,
  };
  parent.postMessage(ready, document.querySelector('[data-mylexus-frame]').dataset.mylexusFrame);
}

const timer = setInterval(() => (form.isConnected ? tell() : clearInterval(timer)), 100);
tell();
