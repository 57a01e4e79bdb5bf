import { createApp } from 'vue';
import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define';
import App from './App.vue';

configure({ service: 'https://id.example.jp' });

createApp(App).mount('#app');
