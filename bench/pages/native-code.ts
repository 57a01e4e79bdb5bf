import { send } from './send.js';

const form = document.querySelector('form')!;
const input = form.elements.namedItem('code') as HTMLInputElement;
const error = document.getElementById('error')!;

input.addEventListener('input', () => {
  input.value = input.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const whole = input.value.length === 6;
  input.setAttribute('aria-invalid', String(!whole));
  error.hidden = whole;
  if (whole) void send('/api/verification', { code: input.value });
});
