import { bootstrapApplication } from '@angular/platform-browser';
import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define';
import { App } from './app';

configure({ service: 'https://id.example.jp' });

bootstrapApplication(App).catch((error: unknown) => console.error(error));
