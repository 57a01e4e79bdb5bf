/**
 * What must hold of every story whatever it shows: no width, zoom, text size or spacing cuts anything off (WCAG 1.4.4,
 * 1.4.10, 1.4.12), nothing moves under reduced motion, forced colours leave every shape a line, dark has its contrast.
 */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { brokenPhrases, unbroken } from './line-breaks.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const phone = { width: 375, height: 667 };
/** `npm test` reads the lines of narrow windows alone, where they break most. */
const everyWidth = process.env['STORIES'] === 'all';
const desktop = { width: 1280, height: 800 };
/** 1280 × 1024 at 400 % zoom. */
const zoomed = { width: 320, height: 256 };

/** Motion and colours of the story that is shown; they do not hang on its language. Leaves the page as it was. */
export async function checkColours(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axeFile });
  const faults = await page.evaluate(motionsAndContrasts);
  await page.emulateMedia({ forcedColors: 'active' });
  faults.push(...(await page.evaluate(lostShapes)));
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** One way to look at a story. Larger text and spacing may leave no room for a phrase, so lines are not read then. */
interface Look {
  where: string;
  dressing?: Dressing;
  layout?: boolean;
  lines?: boolean;
}

/**
 * What the story that is shown does at other widths and with larger text. Leaves the page as it was.
 *
 * @param wide at 1440 px too, where less can go wrong than with the larger text and the narrow window
 */
export async function checkLayout(page: Page, wide: boolean): Promise<string[]> {
  const faults: string[] = [];
  const look = async (looks: Look[]): Promise<void> =>
    void faults.push(...(await page.evaluate(lookAt, { looks, unbroken })));
  if (everyWidth) await look([{ where: '1280 px', lines: true }]);
  if (wide) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await look([{ where: '1440 px', layout: true }]);
  }
  await page.setViewportSize({ width: 768, height: 1024 });
  await look([
    ...(wide || everyWidth ? [{ where: '768 px', layout: wide, lines: everyWidth }] : []),
    { where: '768 px, text 200 %', dressing: { text: 2 }, layout: true },
  ]);
  await page.setViewportSize(phone);
  await look([{ where: '375 px', dressing: { text: 1 }, lines: true }]);
  await page.setViewportSize(zoomed);
  await look([
    { where: '400 % zoom', layout: true, lines: true },
    { where: '400 % zoom, text spacing', dressing: { spacing: true }, layout: true },
  ]);
  await page.setViewportSize(desktop);
  return faults;
}

/** Runs in the page, as all below. */
async function lookAt({ looks, unbroken }: { looks: Look[]; unbroken: readonly string[] }): Promise<string[]> {
  const faults: string[] = [];
  for (const { where, dressing, layout, lines } of looks) {
    if (dressing) dress(dressing);
    // What follows the width does so with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const found = [...(layout ? layoutFaults() : []), ...(lines ? brokenPhrases(unbroken) : [])];
    faults.push(...found.map((each) => `${where}: ${each}`));
  }
  if (looks.some(({ dressing }) => dressing?.spacing)) dress({ spacing: false });
  return faults;
}

async function motionsAndContrasts(): Promise<string[]> {
  const moving = motions().map((each) => `reduced motion: ${each}`);
  dress({ scheme: 'dark' });
  const dark = (await contrasts()).map((each) => `dark: ${each}`);
  dress({ scheme: 'light' });
  markFilled();
  return [...moving, ...dark];
}

/** The roots of all widgets: what stands around them is the story's own page. */
function widgetRoots(from: ParentNode = document): ShadowRoot[] {
  return [...from.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...widgetRoots(shadowRoot)] : [],
  );
}

/** Gives each page that opens the functions that the checks call there. */
export async function prepareChecks(page: Page): Promise<void> {
  const shared = [widgetRoots, dress, layoutFaults, brokenPhrases, motions, contrasts, markFilled];
  await page.addInitScript(`Object.assign(globalThis, { ${shared.map((each) => `${each.name}: ${each}`).join()} });`);
}

interface Dressing {
  scheme?: string;
  text?: number;
  spacing?: boolean;
}

function dress({ scheme, text, spacing }: Dressing): void {
  const { style } = document.documentElement;
  if (scheme) style.colorScheme = scheme;
  if (text) {
    style.fontSize = `${text * 100}%`;
    if (text === 1) style.removeProperty('--mylexus-font-size');
    else style.setProperty('--mylexus-font-size', `${text * 16}px`);
  }
  if (spacing === undefined) return;
  const page = globalThis as never as { spacing?: CSSStyleSheet };
  if (!page.spacing) {
    page.spacing = new CSSStyleSheet();
    page.spacing.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }`);
  }
  const sheet = page.spacing;
  for (const root of widgetRoots()) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    if (spacing) root.adoptedStyleSheets.push(sheet);
  }
}

function layoutFaults(): string[] {
  const faults = new Set<string>();
  const width = document.documentElement.clientWidth;
  const all = document.scrollingElement!.scrollWidth;
  if (all > width) faults.add(`scrolls sideways, ${all} px in ${width} px`);
  const name = (element: Element): string =>
    `${element.localName}${element.className ? `.${String(element.className).replaceAll(' ', '.')}` : ''}`;
  for (const root of widgetRoots()) {
    for (const element of root.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, svg')) continue;
      const box = element.getBoundingClientRect();
      if (box.width && (box.right > width + 1 || box.left < -1)) faults.add(`${name(element)} stands outside`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isField = element.matches('input, select');
      const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      if (!isField && overflowX !== 'visible' && wide > 1) faults.add(`${name(element)} is cut sideways`);
      if (!isField && /hidden|clip/.test(overflowY) && high > 1) faults.add(`${name(element)} is cut below`);
      if (element.matches('[autocomplete=one-time-code]') && wide > 1) faults.add('digits of the code are cut');
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
        const range = document.createRange();
        const linesOf = ({ 0: { length }, index }: RegExpExecArray): DOMRectList => {
          range.setStart(node, index);
          range.setEnd(node, index + length);
          return range.getClientRects();
        };
        const frame = (element.closest('button, a') ?? element).getBoundingClientRect();
        const inline = getComputedStyle(element).display === 'inline';
        // Without the spaces, which hang out of a line's end.
        for (const part of node.nodeValue.matchAll(/\S+/g)) {
          for (const line of linesOf(part)) {
            const outside = line.right > width + 1 || line.left < -1;
            const overflows = !inline && (line.right > frame.right + 1 || line.left < frame.left - 1);
            if (outside || overflows) faults.add(`「${part[0]}」 runs out of its place`);
          }
        }
        // What people typed may be longer than any line; what shows a rule by its absence breaks as it will.
        if (element.matches('dd') || element.closest('[data-without]')) continue;
        for (const word of node.nodeValue.matchAll(/(?<![\w@.-])[A-Za-z]{2,}(?![\w@.-])|[ァ-ヶー]{3,}/g)) {
          const [first, ...rest] = linesOf(word);
          if (rest.some(({ top }) => top >= first!.bottom - 1)) faults.add(`「${word[0]}」 is broken inside`);
        }
      }
    }
  }
  return [...faults];
}

/** Running animations, and anything that would move on a change. */
function motions(): string[] {
  const faults = new Set<string>();
  const long = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0.01);
  for (const root of widgetRoots()) {
    for (const element of root.querySelectorAll('*')) {
      // Parts of the browser's own controls tell no script what they do; all of them go by this token.
      if (long(getComputedStyle(element).getPropertyValue('--_motion'))) faults.add('the token still moves');
      for (const part of ['', '::before', '::after']) {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part);
        if (long(transitionDuration)) faults.add(`${element.localName}${part} has a transition`);
        if (animationName !== 'none' && long(animationDuration)) faults.add(`${element.localName}${part} is animated`);
      }
    }
  }
  return [...faults];
}

async function contrasts(): Promise<string[]> {
  interface Axe {
    run(context: string, options: object): Promise<{ violations: { nodes: { failureSummary?: string }[] }[] }>;
  }
  const { axe } = globalThis as never as { axe: Axe };
  const { violations } = await axe.run('#storybook-root', {
    runOnly: ['color-contrast'],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ nodes }) => nodes.map(({ failureSummary = '' }) => failureSummary.split('\n').at(-1)!));
}

/** Remembers what is distinguished by a background, before forced colours take it. */
function markFilled(): void {
  const filled = new Set<Element>();
  for (const root of widgetRoots()) {
    for (const element of root.querySelectorAll('*')) {
      const { backgroundColor } = getComputedStyle(element);
      const transparent = /, 0\)$|^transparent$/.test(backgroundColor);
      if (!transparent && element.checkVisibility() && !element.closest('.visually-hidden')) filled.add(element);
    }
  }
  (globalThis as never as { filled: Set<Element> }).filled = filled;
}

/** What had a background or is a control has a line or a fill of its own that forced colours show. */
function lostShapes(): string[] {
  const faults = new Set<string>();
  const { filled } = globalThis as never as { filled: Set<Element> };
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  for (const element of filled) {
    const style = getComputedStyle(element);
    const sides = ['top', 'bottom', 'left', 'right'].filter((side) => {
      const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
      return width > 0 && style.getPropertyValue(`border-${side}-color`) !== canvas;
    });
    // Forced colours put a plate of the page's colour behind every text that does not opt out.
    const hidden = style.backgroundColor !== canvas && style.color === canvas && style.forcedColorAdjust !== 'none';
    if (hidden) faults.add(`forced colours: ${element.localName}.${String(element.className)} hides its text`);
    // A filled button means something else than an outlined one.
    const shown = style.backgroundColor !== canvas || (sides.length > 0 && element.localName !== 'button');
    if (!shown) faults.add(`forced colours: ${element.localName}.${String(element.className)} has lost its fill`);
  }
  return [...faults];
}
