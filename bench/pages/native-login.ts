import { send } from './send.js';

const form = document.querySelector('form')!;
const problem = form.querySelector<HTMLElement>('.problem')!;
const fields = ['email', 'password'].map((name) => form.elements.namedItem(name) as HTMLInputElement);

document.getElementById('reveal')!.addEventListener('click', () => {
  fields[1]!.type = fields[1]!.type === 'password' ? 'text' : 'password';
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  for (const field of fields) {
    field.setAttribute('aria-invalid', String(!field.value));
    document.getElementById(`${field.id}-error`)!.hidden = field.value !== '';
  }
  const empty = fields.find(({ value }) => !value);
  if (empty) return empty.focus();
  const { email, password, remember } = Object.fromEntries(new FormData(form));
  void send('/api/session', { email, password, remember: remember === 'on' }).then((refusal) => {
    problem.textContent = refusal ?? '';
    problem.hidden = !refusal;
  });
});
