import { render } from 'solid-js/web';
import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define';
import { App } from './App';

configure({ service: 'https://id.example.jp' });

render(() => <App />, document.querySelector('#app')!);
