/**
 * Where lines break: never inside a name or a fixed phrase, and in Japanese headings, labels and buttons only between
 * words. Latin words and katakana are checked with the layout.
 */
/** Names and phrases, with the characters that keep them together left out. */
export const unbroken = [
  'My LEXUS',
  'G-Link Lite ID',
  'G-Link',
  'TOYOTAアカウント',
  'お問い合わせ',
  '引き続き',
  'あと\\d+回',
  'あと\\d+分',
  '］を',
  'Given name',
];

/** What is broken in the story that is shown, at its present width. Runs in the page. */
export function brokenPhrases(phrases: readonly string[]): string[] {
  const faults = new Set<string>();
  const joiner = '\u2060*';
  const patterns = phrases.map(
    (phrase) =>
      new RegExp(
        phrase.replace(/\\d\+|./gu, (each) => (each === ' ' ? '[ \\u00a0]' : each) + joiner),
        'gu',
      ),
  );
  const words = new Intl.Segmenter('ja', { granularity: 'word' });
  const isJapanese = (element: Element): boolean =>
    (element.closest('[lang]')?.getAttribute('lang') ?? 'ja').startsWith('ja');

  for (const root of widgetRoots()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      if (!node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
      // What people typed breaks as it will; so does what shows a rule by its absence.
      if (element.closest('.visually-hidden, svg, style, dd, [data-without]')) continue;
      for (const pattern of patterns) {
        for (const { 0: phrase, index } of node.nodeValue.matchAll(pattern)) {
          if (/[\u3040-\u9fff]/.test(phrase) && !isJapanese(element)) continue;
          if (breaksIn(node, index, index + phrase.length)) faults.add(`「${phrase}」 is broken`);
        }
      }
      if (!element.closest('h1, h2, h3, h4, label, legend, button, summary') || !isJapanese(element)) continue;
      for (const { segment, index } of words.segment(node.nodeValue)) {
        // Not particles such as による, between whose parts a phrase may end.
        if (/[\p{sc=Han}\p{sc=Katakana}]/u.test(segment) && breaksIn(node, index, index + segment.length))
          faults.add(`「${segment}」 is broken in a heading or label`);
      }
    }
  }
  return [...faults];

  function breaksIn(node: Text, start: number, end: number): boolean {
    const range = document.createRange();
    let bottom: number | undefined;
    for (let at = start; at < end; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (!box?.width) continue;
      bottom ??= box.bottom;
      if (box.top >= bottom - 1) return true;
    }
    return false;
  }
}
declare function widgetRoots(from?: ParentNode): ShadowRoot[];
