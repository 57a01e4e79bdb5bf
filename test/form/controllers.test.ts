import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { CountdownController } from '../../src/form/countdown.js';
import { SavedForm } from '../../src/form/saved-form.js';
import { languageOf } from '../../src/i18n/locale-controller.js';
import { announceNavigation, navigate, onLinkClick, safeUrl } from '../../src/client/navigate.js';
import { SubmitController } from '../../src/form/submit.js';
import { ServiceError } from '../../src/contract/service-error.js';
import { foldEmail } from '../../src/input/index.js';
import { aMoment, until } from '../harness/widget-page.js';

class Host extends LitElement {
  draws = 0;
  protected override render() {
    this.draws += 1;
    return html`<div data-problem tabindex="-1">!</div>
      <p data-field="email"><input name="email" /></p>
      <p data-field="secret"><input name="secret" /></p>`;
  }
}
customElements.define('x-host', Host);
const newHost = (): Promise<Host> => fixture(html`<x-host></x-host>`);

describe('SubmitController', () => {
  it('runs one request at a time, and returns whether it succeeded', async () => {
    const submission = new SubmitController(await newHost());
    let runs = 0;
    const work = async (): Promise<void> => {
      runs += 1;
      await aMoment(20);
    };
    const [first, second] = await Promise.all([submission.run(work), submission.run(work)]);
    assert.deepEqual([first, second, runs], [true, false, 1]);
    assert.isFalse(submission.pending);
  });

  it('shows a problem and focuses its message, unless the caller handles it', async () => {
    const host = await newHost();
    const submission = new SubmitController(host);
    const fail = (): Promise<void> => Promise.reject(new ServiceError({ code: 'locked' }));
    assert.isFalse(await submission.run(fail, ({ code }) => code === 'locked'));
    assert.isUndefined(submission.problem);
    await submission.run(fail);
    assert.strictEqual(submission.problem!.code, 'locked');
    await until('the focus', () => host.shadowRoot!.activeElement?.matches('[data-problem]'));
    await submission.run(() => Promise.reject(new TypeError('bug')));
    assert.strictEqual(submission.problem!.code, 'unavailable');
    submission.clear();
    assert.isUndefined(submission.problem);
  });

  it('the waiting time of one kind of request does not stop another kind', async () => {
    const submission = new SubmitController(await newHost());
    const limited = (): Promise<void> => Promise.reject(new ServiceError({ code: 'rate-limited', retryAfter: 60 }));
    await submission.run(limited, undefined, 'resend');
    assert.isTrue(await submission.run(() => Promise.resolve(), undefined, 'code'));
    assert.isFalse(await submission.run(() => Promise.resolve(), undefined, 'resend'));
    assert.strictEqual(submission.problem!.code, 'rate-limited');
  });

  it('sends nothing during the waiting time of the service, and works again after it', async () => {
    const submission = new SubmitController(await newHost());
    await submission.run(() => Promise.reject(new ServiceError({ code: 'rate-limited', retryAfter: 0.2 })));
    let runs = 0;
    const work = async (): Promise<void> => void (runs += 1);
    assert.isFalse(await submission.run(work));
    assert.deepEqual([submission.problem!.code, submission.problem!.retryAfter, runs], ['rate-limited', 1, 0]);
    await aMoment(220);
    assert.isTrue(await submission.run(work));
  });
});

describe('CountdownController', () => {
  it('counts down, redraws its host, and calls back once at the end', async () => {
    const host = await newHost();
    let ended = 0;
    const countdown = new CountdownController(host, () => (ended += 1));
    countdown.start(1.2);
    assert.strictEqual(countdown.seconds, 2);
    const { draws } = host;
    await until('the end', () => ended);
    assert.strictEqual(countdown.seconds, 0);
    assert.isAbove(host.draws, draws);
    await aMoment(1100);
    assert.strictEqual(ended, 1);
  }).timeout(6000);

  it('continues after its host was moved in the page, until stop() is called', async () => {
    const host = await newHost();
    const countdown = new CountdownController(host);
    countdown.start(60);
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    assert.isAbove(countdown.seconds, 55);
    countdown.stop();
    assert.strictEqual(countdown.seconds, 0);
  });
});

describe('FormController', () => {
  const rules = () => ({
    email: { fold: foldEmail, check: (text: string) => (text.includes('@') ? undefined : ('format' as const)) },
    secret: { secret: true },
  });

  it('prefills only fields without a value', async () => {
    const form = new SavedForm(await newHost(), rules);
    form.set('email', 'typed@example.jp');
    form.prefill({ email: 'prefilled@example.jp', secret: 'x' });
    assert.deepEqual(form.values, { email: 'typed@example.jp', secret: 'x' });
  });

  it('assigns the service’s field errors by the last part of their path, and ignores unknown fields', async () => {
    const form = new SavedForm(await newHost(), rules);
    assert.isFalse(form.applyServerErrors([{ field: 'profile.other', code: 'format' }]));
    assert.isFalse(form.applyServerErrors(undefined));
    assert.isTrue(form.applyServerErrors([{ field: 'profile.email', code: 'too-long' }]));
    assert.deepEqual(form.invalidFields, ['email']);
    form.set('email', 'a@example.jp');
    assert.deepEqual(form.invalidFields, []);
  });

  it('reads the values from the controls, also those set without an event', async () => {
    const host = await newHost();
    const form = new SavedForm(host, rules);
    host.renderRoot.querySelector('input')!.value = 'ａ＠example.jp';
    assert.isTrue(form.validate());
    assert.strictEqual(form.values.email, 'a@example.jp');
  });

  it('clears secrets by clearSecrets(), when the page is left, and when the element is removed', async () => {
    const host = await newHost();
    const form = new SavedForm(host, rules);
    for (const clear of [
      () => form.clearSecrets(),
      () => dispatchEvent(new PageTransitionEvent('pagehide')),
      () => host.remove(),
    ]) {
      form.set('secret', 'canary');
      form.set('email', 'a@example.jp');
      clear();
      assert.deepEqual([form.value('secret'), form.value('email')], ['', 'a@example.jp']);
    }
  });
});

describe('languageOf', () => {
  it('is the nearest lang, also outside a shadow root', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="en"><p><i></i></p></div>`);
    const shadow = root.querySelector('p')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<b></b><section lang="fr"><b></b></section>';
    const [outer, inner] = shadow.querySelectorAll('b');
    assert.strictEqual(languageOf(outer!), 'en');
    assert.strictEqual(languageOf(inner!), 'fr');
    assert.strictEqual(languageOf(root.querySelector('i')!), 'en');
  });
});

describe('links of a widget', () => {
  it('lead to http and https only', () => {
    for (const text of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' java\nscript:1',
      'data:text/html,x',
      'blob:x',
      'ftp://x',
      '',
      null,
      'http://',
    ]) {
      assert.isUndefined(safeUrl(text), String(text));
    }
    assert.strictEqual(safeUrl('/a?b'), `${location.origin}/a?b`);
    assert.strictEqual(safeUrl('https://id.example/x'), 'https://id.example/x');
  });

  it('fire mylexus-navigate first, and the page may prevent the navigation', async () => {
    const host = await fixture<HTMLElement>(html`<div><a href="https://id.example/">x</a></div>`);
    const urls: string[] = [];
    host.addEventListener('mylexus-navigate', (event) => {
      urls.push(event.detail.url);
      event.preventDefault();
    });
    assert.isFalse(announceNavigation(host, 'https://id.example/'));
    navigate(host, '/elsewhere');
    navigate(host, 'javascript:alert(1)');
    const link = host.querySelector('a')!;
    link.addEventListener('click', onLinkClick(host));
    link.click();
    assert.deepEqual(urls, ['https://id.example/', `${location.origin}/elsewhere`, 'https://id.example/']);
    const modified = new MouseEvent('click', { ctrlKey: true, cancelable: true });
    Object.defineProperty(modified, 'currentTarget', { value: link });
    onLinkClick(host)(modified);
    assert.lengthOf(urls, 3, 'no event for a link that opens in another tab');
  });
});
