import type { Letter, LetterParts } from '../content/types.js';
import type { Settings } from '../settings.js';
import type { Message } from './mail.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/** The code bound to the service's own pages, by which a mail program fills it in there and nowhere else. */
const boundCode = (code: string, origin: string): string => `@${new URL(origin).hostname} #${code}`;

/** Quiet, in one column, without pictures or links: nothing to load, nothing to press. */
const style = `
  body { margin: 0; padding: 40px 24px; background: #faf9f7; color: #1c1b1a; color-scheme: light dark; }
  main { max-width: 544px; margin: 0 auto; font: 16px/1.8 'Hiragino Sans', 'Yu Gothic Medium', 'Noto Sans JP', sans-serif; }
  header { margin-bottom: 40px; padding-bottom: 16px; border-bottom: 1px solid #d9d5ce; letter-spacing: 0.12em; }
  p { margin: 0 0 24px; line-break: strict; word-break: auto-phrase; }
  .code { margin: 40px 0; font-size: 28px; line-height: 1.3; letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }
  footer { margin-top: 40px; padding-top: 24px; border-top: 1px solid #d9d5ce; color: #67625b; font-size: 14px; }
  @media (prefers-color-scheme: dark) {
    body { background: #171615; color: #f2efea; }
    header, footer { border-color: #45413c; }
    footer { color: #b3ada4; }
  }`;

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escape(text)}</p>`).join('\n      ');

/** The parts of a letter, in the order they are read. */
interface Composed {
  before: string[];
  code: string | undefined;
  after: string[];
  end: string[];
}

const asText = ({ before, code, after, end }: Composed): string =>
  `${[...before, ...(code ? [code] : []), ...after, ...end].join('\n\n')}\n`;

const asHtml = ({ before, code, after, end }: Composed, { language, sender }: LetterParts, subject: string): string =>
  `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escape(subject)}</title>
    <style>${style}
    </style>
  </head>
  <body>
    <main>
      <header>${escape(sender)}</header>
      ${paragraphs(before)}
      ${code ? `<p class="code">${escape(code)}</p>` : ''}
      ${paragraphs(after)}
      <footer>
      ${paragraphs(end)}
      </footer>
    </main>
  </body>
</html>
`;

/** The mail of a letter, as plain text and as HTML. */
export function renderLetter(
  letter: Letter,
  parts: LetterParts,
  { contact, origins }: Pick<Settings, 'contact' | 'origins'>,
): Omit<Message, 'to'> {
  const { subject, lead, code, notes } = letter;
  const contactLine = contact[parts.language];
  const composed: Composed = {
    before: [parts.greeting, ...lead],
    code,
    after: notes,
    end: [
      ...(contactLine ? [parts.contact(contactLine)] : []),
      parts.footer,
      parts.sender,
      ...(code ? [boundCode(code, origins.id)] : []),
    ],
  };
  return { subject, text: asText(composed), html: asHtml(composed, parts, subject) };
}
