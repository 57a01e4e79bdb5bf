import { readFileSync } from 'node:fs';
import type { widgets } from './bundle.js';

export type Widget = (typeof widgets)[number];

/** What is measured: a page with one of several ways to do the same. */
export interface Subject {
  widget: Widget;
  name: string;
  /** Which of the server's two sites the page is on. */
  site: 'service' | 'brand';
  head: string;
  body: string;
  /** From the document to the first control, through shadow roots. */
  control: string[];
  /** From the document to the heading, through shadow roots. */
  heading: string[];
}

const script = (src: string): string => `<script type="module" src="${src}"></script>`;
/** A page author keeps the place until the script is there: nothing below moves. */
const reserve = (tag: string): string => `<style>${tag}{display:block;min-height:640px}</style>`;

const controls: Record<Widget, string> = {
  login: 'input',
  code: 'input',
  registration: 'button.path',
  services: 'li.row',
};
const tags: Record<Widget, string> = {
  login: 'login',
  code: 'verification-code',
  registration: 'registration',
  services: 'connected-services',
};

function native(widget: Widget): Subject {
  return {
    widget,
    name: 'native, hand-written',
    site: 'service',
    head: `<link rel="stylesheet" href="/bench/native.css">${widget === 'services' ? reserve('section') : ''}${script(`/bench/native-${widget}.js`)}`,
    body: readFileSync(`bench/pages/native-${widget}.html`, 'utf8').replace(/\s*\n\s*/g, ' '),
    control: [controls[widget]],
    heading: ['h2'],
  };
}

function lit(widget: Widget): Subject {
  const tag = `bench-${widget}`;
  return {
    widget,
    name: 'bare Lit, hand-written',
    site: 'service',
    head: reserve(tag) + script(`/bench/lit-${widget}.js`),
    body: `<${tag}></${tag}>`,
    control: [tag, controls[widget]],
    heading: [tag, 'h2'],
  };
}

function ours(widget: Widget, name: string, entry: string, more: Partial<Subject> = {}): Subject {
  const tag = `mylexus-${tags[widget]}`;
  return {
    widget,
    name,
    site: 'service',
    head: reserve(tag) + script(entry),
    body: `<${tag} label="認証コード"></${tag}>`,
    control: [tag, controls[widget]],
    heading: [tag, '#heading'],
    ...more,
  };
}

const definition = (widget: Widget): string => `/widgets/define/${tags[widget]}.js`;

/** `service` is the origin of the account service, seen from the brand's site. */
export function subjects(service: string): Subject[] {
  const three = (widget: Widget): Subject[] => [
    native(widget),
    lit(widget),
    ours(widget, `<mylexus-${tags[widget]}>`, definition(widget)),
  ];
  return [
    ...three('login'),
    ours('login', '… by loader.js', '/widgets/loader.js'),
    ours('login', '… on a brand’s origin', service + definition('login'), {
      site: 'brand',
      body: `<mylexus-login></mylexus-login>`,
    }),
    ...three('code'),
    ...three('registration'),
    ...three('services'),
  ];
}

/** Below every subject stands a line: when it moves, the layout shifted. */
export const htmlOf = ({ widget, head, body }: Subject): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${widget}</title>${head}</head><body>${body}<p>ページの続き</p></body></html>`;
