import type { SignInFailure } from './options.js';

/** Answers here depend on the visitor and on the moment. */
const headersOf = (headers: Record<string, string>, cookies: readonly string[] = []): Headers => {
  const all = new Headers({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  for (const line of cookies) all.append('Set-Cookie', line);
  return all;
};

export const redirect = (location: string | URL, cookies?: readonly string[]): Response =>
  new Response(null, { status: 303, headers: headersOf({ Location: String(location) }, cookies) });

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: headersOf({ 'Content-Type': 'application/json' }) });

export const empty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: headersOf(headers) });

interface Texts {
  readonly title: string;
  readonly restart: string;
  readonly top: string;
  readonly reasons: Readonly<Record<SignInFailure, string>>;
}

const texts: Record<'ja' | 'en', Texts> = {
  ja: {
    title: 'ログインできませんでした',
    restart: 'もう一度ログインする',
    top: 'トップページへ戻る',
    reasons: {
      'unknown-request':
        'このブラウザーで始められたログインではないため、続けられません。アプリ内のブラウザーをお使いの場合は、SafariやChromeなどで開き直してください。',
      expired: 'お手続きの開始から時間が経過したため、続けられません。お手数ですが、もう一度お試しください。',
      used: 'このログインの手続きは、すでに完了しているか、中断されています。',
      refused: '情報の提供に同意されなかったため、ログインしていません。',
      failed: 'ただいまログインできません。お手数ですが、しばらくしてからもう一度お試しください。',
    },
  },
  en: {
    title: 'You are not signed in',
    restart: 'Log in again',
    top: 'Back to the top page',
    reasons: {
      'unknown-request':
        'This login did not begin in this browser, so it cannot be continued. If you opened the page inside another app, please open it in a browser such as Safari or Chrome.',
      expired: 'This login has taken too long and cannot be continued. Please try again.',
      used: 'This login has already been completed or stopped.',
      refused: 'You chose not to share your information, so you are not signed in.',
      failed: 'We cannot log you in at the moment. Please try again later.',
    },
  },
};

const statusOf: Record<SignInFailure, number> = {
  'unknown-request': 400,
  expired: 400,
  used: 400,
  refused: 403,
  failed: 502,
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The language that the browser prefers. */
const languageOf = (request: Request): 'ja' | 'en' =>
  /^en\b/i.test(request.headers.get('Accept-Language') ?? '') ? 'en' : 'ja';

/** A page without script that says why the visitor is not signed in. */
export function failurePage(failure: SignInFailure, restart: string, request: Request): Response {
  const lang = languageOf(request);
  const { title, reasons, restart: again, top } = texts[lang];
  const html = `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body { max-width: 36rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.7 sans-serif } a { display: inline-block; padding: .5rem 0 }</style>
<h1>${title}</h1>
<p>${reasons[failure]}</p>
<p><a href="${escape(restart)}">${again}</a></p>
<p><a href="/">${top}</a></p>
</html>
`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  };
  return new Response(html, { status: statusOf[failure], headers: headersOf(headers) });
}

/** The answer with further cookies. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  const headers = new Headers(response.headers);
  for (const line of cookies) headers.append('Set-Cookie', line);
  return new Response(response.body, { status: response.status, headers });
}
