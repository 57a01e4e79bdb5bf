import { html } from '@open-wc/testing';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import '../../src/define/account-menu.js';
import '../../src/define/login.js';
import '../../src/define/session.js';
import { newService, network } from '../harness/mock-service.js';
import { WidgetPage } from '../harness/widget-page.js';

export const taro = { state: 'signed-in', displayName: '田中 太郎', brands: ['lexus'] };
export const signedOut = { state: 'signed-out', displayName: '', brands: [] };

/** The server of a dealer's site, as `mylexus-widgets/relying-party` answers. */
export class Site {
  answer: HttpResponseResolver = () => HttpResponse.json(signedOut);
  readonly requests: Request[] = [];

  constructor(path = '/mylexus/session') {
    network.use(
      http.get(path, (info) => {
        this.requests.push(info.request);
        return this.answer(info);
      }),
    );
  }

  says(body: unknown, status = 200): void {
    this.answer = () => HttpResponse.json(body as object, { status });
  }
}

/** A page of the site with its menu, its login and parts by the session. The account service does not list the site. */
export function open(endpoint = '/mylexus/session', client = 'minato'): Promise<WidgetPage> {
  const service = newService();
  const hosted = { login: `${service}/login`, registration: `${service}/register` };
  const password = { minLength: 8, maxLength: 20 };
  const policy = { presentation: 'redirect', hosted, password, mailSender: 'no-reply@mylexus.example' };
  network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policy)));
  return WidgetPage.with(html`
    <mylexus-session service=${service} client-id=${client} session-endpoint=${endpoint}>
      <mylexus-account-menu><a href="/mylexus/login">fallback</a></mylexus-account-menu>
      <mylexus-login></mylexus-login>
      <p slot="linked">owner</p>
      <p slot="unlinked">please link</p>
      <p slot="signed-out">please log in</p>
    </mylexus-session>
  `);
}

/** The page of a visitor who is signed in at the site, with what belongs to owners. */
export async function openSignedIn(): Promise<{ site: Site; page: WidgetPage }> {
  const site = new Site();
  site.says(taro);
  const page = await open();
  await page.sees('owner');
  return { site, page };
}

/** Uses a link without following it, and returns where it leads to then. */
export function use(link: HTMLAnchorElement, type = 'click'): URL {
  const stop = (event: Event): void => event.preventDefault();
  addEventListener(type, stop, { once: true });
  link.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  return new URL(link.href);
}

/** The forms that the page sends; it stays. */
export async function formsSent(
  work: () => Promise<void>,
): Promise<{ method: string; action: string; target: string }[]> {
  const forms: { method: string; action: string; target: string }[] = [];
  const { submit } = HTMLFormElement.prototype;
  HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
    forms.push({ method: this.method, action: this.action, target: this.target });
  };
  try {
    await work();
  } finally {
    HTMLFormElement.prototype.submit = submit;
  }
  return forms;
}
