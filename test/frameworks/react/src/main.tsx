import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { configure } from 'mylexus-widgets/configure';
import { App } from './App';

configure({ service: 'https://id.example.jp' });

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
