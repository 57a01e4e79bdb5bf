/** Limits of the browser engines. Tests that need more are skipped. */
const { userAgent } = navigator;

const [, firefox = Infinity] = /Firefox\/(\d+)/.exec(userAgent) ?? [];
const webkit = !/Chrome|Firefox/.test(userAgent);

/** Print media can be emulated only over Chromium's DevTools protocol. */
export const canEmulatePrint = userAgent.includes('Chrome');

/** In WebKitGTK, WebDriver cannot undo by keys, not even in a native field, nor type some full-width characters. */
export const hasEveryKey = !webkit;

/** Firefox before 155 never loads a module again that failed: https://bugzilla.mozilla.org/show_bug.cgi?id=2055211 */
export const retriesImports = Number(firefox) >= 155;
