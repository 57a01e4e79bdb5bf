import { sessionContext } from './context.js';
import { fire } from './dom-event.js';
import { isPageSession, type PageSession } from './public-session.js';

/** The event of the Context Community Protocol, as any library of the page fires it. */
interface ContextRequest extends Event {
  readonly context?: unknown;
  readonly contextTarget?: EventTarget;
  readonly callback?: (value: unknown) => void;
}

const contextRequest = 'context-request';

/**
 * The session of the nearest provider around an element; undefined without one, and when it answers with anything else.
 * The event is a plain one with the members of the protocol: the class of `@lit/context` extends the page's `Event`.
 */
export function requestSession(target: EventTarget): PageSession | undefined {
  let found: PageSession | undefined;
  const callback = (value: unknown): void => {
    if (isPageSession(value)) found = value;
  };
  fire(
    target,
    contextRequest,
    { bubbles: true, composed: true },
    { context: sessionContext, contextTarget: target, callback },
  );
  return found;
}

/** Answers the requests of the widgets inside a provider. */
export function provideSession(provider: EventTarget, session: () => PageSession | undefined): void {
  provider.addEventListener(contextRequest, (event: ContextRequest) => {
    const { context, contextTarget = event.composedPath()[0], callback } = event;
    if (context !== sessionContext || contextTarget === provider) return;
    event.stopPropagation();
    callback?.(session());
  });
}
