import { keptSession, type KeptSession } from './kept-session.js';

/** Milliseconds that a new tab waits for the others. Tabs in the background answer later; then it changes. */
const patience = 150;

type Message = { type: 'ask' } | { type: 'session'; session: KeptSession | undefined };

interface ThisTab {
  /** The session of this tab. */
  session(): KeptSession | undefined;
  /** Called when another tab has signed in, or out. */
  changed(session: KeptSession | undefined): void;
}

/** The other tabs of the site. Without BroadcastChannel, each tab signs in by itself. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;
  #answered: (() => void) | undefined;

  constructor(owner: string, tab: ThisTab) {
    try {
      this.#channel = new BroadcastChannel(`mylexus.site@1 ${owner}`);
    } catch {
      return;
    }
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message | undefined>) => {
      if (data?.type === 'ask') {
        const session = tab.session();
        if (session) this.tell(session);
      } else if (data?.type === 'session') {
        tab.changed(keptSession(data.session));
        this.#answered?.();
      }
    });
  }

  /** Tells them the session of this tab, or that it ended. */
  tell(session: KeptSession | undefined): void {
    this.#post({ type: 'session', session });
  }

  /** Asks them for the session. An answer arrives by `changed`; this resolves after it, or soon without one. */
  ask(): Promise<void> {
    if (!this.#channel) return Promise.resolve();
    return new Promise((resolve) => {
      this.#answered = resolve;
      setTimeout(resolve, patience);
      this.#post({ type: 'ask' });
    });
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
