import { mount } from 'svelte';
import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define';
import App from './App.svelte';

configure({ service: 'https://id.example.jp' });

mount(App, { target: document.querySelector('#app')! });
