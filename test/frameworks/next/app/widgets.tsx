'use client';
import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define/connected-services';
import 'mylexus-widgets/define/session';

configure({ service: 'https://id.example.jp' });

/** In the layout: names the service, and registers the tags that are written without a component. */
export const Widgets = (): null => null;
