import { send } from './send.js';

const heading = document.querySelector('h2')!;
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    heading.textContent = '注意事項の確認';
    void send('/api/registrations', { path: button.value });
  });
}
