import { matchLocale } from '../i18n/catalogue.js';
import { languageOf } from '../i18n/locale-controller.js';

/** Milliseconds after which a page that has not answered no longer keeps the visitor. */
const patience = 5000;

const late = {
  ja: 'サイトの確認に時間がかかったため、そのまま次に進みました。',
  en: 'This site took too long to check the step, so we’ve continued.',
};

/**
 * Waits for what the page waits for. False if any of it is rejected.
 *
 * @param onLate - called with a sentence for the visitor, who goes on, when the page has not answered in five seconds
 */
export async function settle(
  waits: readonly Promise<unknown>[],
  host: Element,
  onLate: (notice: string) => void,
): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      console.error(`${host.localName}: a listener of mylexus-before-step has not answered in ${patience} ms.`);
      onLate(late[matchLocale(languageOf(host))]);
      resolve();
    }, patience);
  });
  try {
    await Promise.race([Promise.all(waits), timeout]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
