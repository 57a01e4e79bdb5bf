import type { CDPSession, Page } from '@playwright/test';
import { browserpassScript, keepassxcScript } from './packages.js';

export interface Credential {
  login: string;
  password: string;
}

/** The JavaScript world of an extension in a frame of a page, apart from the page's own. */
export class ExtensionWorld {
  readonly #session: CDPSession;
  readonly #contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.#session = session;
    this.#contextId = contextId;
  }

  /** @param origin - of the frame; default: the page itself */
  static async open(page: Page, origin?: string): Promise<ExtensionWorld> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame);
    const frame = origin ? frames.find(({ url }) => new URL(url).origin === origin) : frameTree.frame;
    if (!frame) throw new Error(`The page has no frame of ${origin}`);
    const world = { frameId: frame.id, worldName: 'password manager' };
    const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
    return new ExtensionWorld(session, executionContextId);
  }

  async run(script: string): Promise<unknown> {
    const options = { contextId: this.#contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: script,
      ...options,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Fills the form of a page with a credential, as when the visitor chooses it in the manager's menu. */
type Fill = (world: ExtensionWorld, credential: Credential) => Promise<void>;

const fillByBrowserpass: Fill = async (world, { login, password }) => {
  await world.run(browserpassScript());
  const request = { fields: ['login', 'secret'], login: { fields: { login, secret: password } } };
  await world.run(`browserpass.fillLogin({ ...${JSON.stringify(request)}, origin: location.origin })`);
};

/**
 * What KeePassXC-Browser's content scripts use of the extension's API: answers of its background page with one entry. The
 * entry is chosen once the scripts have searched the page, also the second time, 2 s later, where there was no field.
 */
const keepassxcApi = (credential: Credential): string => `
  const entry = ${JSON.stringify({ ...credential, name: 'entry', uuid: 'entry' })};
  const answers = {
    load_settings: { autoRetrieveCredentials: true, sitePreferences: [], useObserver: true },
    get_status: { keePassXCAvailable: true, databaseClosed: false },
    is_connected: true,
    retrieve_credentials: [entry],
  };
  const listeners = [];
  globalThis.browser = {
    i18n: { getMessage: (key) => key },
    runtime: {
      getURL: (path) => path,
      onMessage: { addListener: (listener) => listeners.push(listener) },
      sendMessage: async ({ action }) => answers[action],
    },
  };
  globalThis.chooseEntry = async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const message = { action: 'fill_user_pass_with_specific_login', id: 0, uuid: entry.uuid };
    await Promise.all(listeners.map((listener) => listener(message)));
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
`;

const fillByKeepassxc: Fill = async (world, credential) => {
  await world.run(`${keepassxcApi(credential)}\n${keepassxcScript()}`);
  await world.run('chooseEntry()');
};

export const managers: Record<string, Fill> = {
  browserpass: fillByBrowserpass,
  'KeePassXC-Browser': fillByKeepassxc,
};
