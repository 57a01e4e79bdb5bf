import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type CDPSession, type Page } from '@playwright/test';

/** A node of the accessibility tree, as the browser gives it to a screen reader. */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  value?: { value?: string | number };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** Read as one phrase: their content is their name. */
const whole = ['heading', 'button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'image', 'DisclosureTriangle'];
/** Announced by name when the reader enters them. */
const places = ['region', 'form', 'navigation', 'group', 'alert', 'status', 'list', 'main', 'banner', 'dialog'];
/** Their texts are joined into one line. */
const lines = ['paragraph', 'listitem', 'term', 'definition'];
/** Skipped: a control has them as its name or description already. */
const silent = ['LabelText', 'Legend', 'ListMarker', 'progressbar'];

const property = (node: Node, name: string): unknown =>
  node.properties?.find((each) => each.name === name)?.value.value;

/** Reads the browser's accessibility tree in reading order, through shadow roots, as a screen reader does. */
export class ScreenReader {
  readonly #screens: string[] = [];
  readonly #cdp: CDPSession;
  readonly #page: Page;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<ScreenReader> {
    return new ScreenReader(page, await page.context().newCDPSession(page));
  }

  /**
   * Adds a landmark's text to the transcript, with an arrow before the focused element.
   *
   * @param focused whether the landmark must have the focus; false on a page that was just opened
   */
  async read(title: string, { landmark = 'main', focused = true } = {}): Promise<void> {
    const said = await this.#whenQuiet(landmark, focused);
    this.#screens.push([`# ${title}`, ...said].join('\n'));
  }

  /** Compares the transcript with the stored file. `TRANSCRIPTS=write` writes the file first. */
  matches(transcript: string): void {
    const file = join('test/e2e/transcripts', transcript);
    const text = `${this.#screens.join('\n\n')}\n`;
    if (process.env['TRANSCRIPTS'] === 'write') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  }

  /** Reads until two readings in a row are equal, so that texts which load late are included. */
  async #whenQuiet(landmark: string, focused: boolean): Promise<string[]> {
    const until = performance.now() + 10_000;
    let before: string[] = [];
    for (;;) {
      const now = await this.#speak(landmark);
      const waits = now.some((line) => /^(読み込んでいます|Loading)|, disabled/.test(line));
      const atRest = now.length > 0 && !waits && now.join() === before.join();
      if (atRest && now.some((line) => line.startsWith('→')) === focused) return now;
      expect(performance.now(), `No rest, or the focus is not where it belongs:\n${now.join('\n')}`).toBeLessThan(
        until,
      );
      before = now;
      await this.#page.waitForTimeout(120);
    }
  }

  async #speak(landmark: string): Promise<string[]> {
    const { nodes } = (await this.#cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = nodes.find(({ role }) => role?.value === landmark);
    return root ? speakChildren(root, byId) : [];
  }
}

const childrenOf = (node: Node, byId: Map<string, Node>): Node[] =>
  (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);

const speakChildren = (node: Node, byId: Map<string, Node>): string[] =>
  childrenOf(node, byId).flatMap((child) => speak(child, byId));

function speak(node: Node, byId: Map<string, Node>): string[] {
  const role = node.role?.value ?? '';
  const name = node.name?.value ?? '';
  if (role === 'StaticText') return name.trim() ? [settled(name.trim())] : [];
  if (silent.includes(role)) return controlsIn(node, byId);
  if (node.ignored) return speakChildren(node, byId);
  if (whole.includes(role)) return [phrase(node, role, name)];
  const inside = speakChildren(node, byId);
  if (lines.includes(role)) {
    const controls = inside.filter((line) => isControl(line));
    const text = inside.filter((line) => !isControl(line)).join(' ');
    return [...(text ? [role === 'paragraph' ? text : `${role}: ${text}`] : []), ...controls];
  }
  if (!places.includes(role)) return property(node, 'focused') ? [`→ ${inside.join(' ')}`] : inside;
  if (['alert', 'status'].includes(role) && inside.length === 0) return [];
  const focus = property(node, 'focused') ? '→ ' : '';
  const description = node.description?.value ? ` (${node.description.value})` : '';
  return name || focus || ['alert', 'status', 'list'].includes(role)
    ? [`${focus}${role}${name ? `: ${name}` : ''}${description}`, ...inside]
    : inside;
}

const isControl = (line: string): boolean => /^(→ )?(heading|button|link|textbox|radio|checkbox)/.test(line);

/** A label is read with its control; the control may be inside it. */
const controlsIn = (node: Node, byId: Map<string, Node>): string[] => speakChildren(node, byId).filter(isControl);

function phrase(node: Node, role: string, name: string): string {
  const states = [
    property(node, 'required') === true && 'required',
    property(node, 'invalid') === 'true' && 'invalid',
    property(node, 'disabled') === true && 'disabled',
    property(node, 'expanded') !== undefined && (property(node, 'expanded') ? 'expanded' : 'collapsed'),
    ['radio', 'checkbox'].includes(role) && (property(node, 'checked') === 'true' ? 'checked' : 'not checked'),
  ].filter(Boolean);
  const level = role === 'heading' ? ` ${String(property(node, 'level'))}` : '';
  const value = node.value?.value ? ` = ${node.value.value}` : '';
  const description = node.description?.value ? ` (${node.description.value})` : '';
  const focus = property(node, 'focused') ? '→ ' : '';
  return `${focus}${role}${level}: ${settled(name)}${value}${states.map((each) => `, ${each}`).join('')}${description}`;
}

/** A countdown and a time of the clock show other numbers at every reading, and a time of tomorrow has its date. */
const settled = (text: string): string =>
  text
    .replaceAll(/\d+(?=秒| s\b| seconds?\b)/g, 'N')
    .replaceAll(/(?:\d+月\d+日 |[A-Z][a-z]+ \d+ at )?\d+:\d\d( [AP]M)?/g, 'N:NN');
