import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import type { HttpHandler } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';

/** Answers what a page fetches inside the page: with a service worker each call would pass three more processes. */
export const mockNetwork = (handlers: HttpHandler[]) =>
  defineNetwork({
    // Its declaration takes interceptors of HTTP and of web sockets only in one.
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor() as never] })],
    handlers,
    context: { quiet: true },
    onUnhandledFrame: 'bypass',
  });
