/** What the tests cannot do, or a page cannot, in one of the engines; said where a test is skipped. */
const { userAgent } = navigator;

const [, firefox = Infinity] = /Firefox\/(\d+)/.exec(userAgent) ?? [];
const webkit = !/Chrome|Firefox/.test(userAgent);

/** Only Chromium's devtools protocol shows a page as on paper. */
export const hasPaper = userAgent.includes('Chrome');

/** WebDriver's keys undo nothing in WebKitGTK, also in a native field, and some full-width ones come to nothing. */
export const hasEveryKey = !webkit;

/** Firefox before 155 remembers a module that did not come: https://bugzilla.mozilla.org/show_bug.cgi?id=2055211 */
export const importsAgain = Number(firefox) >= 155;
