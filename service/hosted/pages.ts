import { findBrand, type BrandEntry, type Catalogue } from '../brands/catalogue.js';
import type { Settings } from '../settings.js';
import type { Language } from '../shared/language.js';
import type { NameFiles } from './file-names.js';
import type { PrerenderedForms } from './prerendered-form.js';
import { createRenderer } from './render.js';
import { hostedTexts, type HostedTexts } from './texts.js';

export const views = createRenderer(new URL('./views/', import.meta.url));

/** What differs between the places where the hosted pages run. */
export interface PageOptions {
  readonly settings: Settings;
  /** HTML for the foot of every page, for instance a notice. Default: none. */
  readonly notice?: ((language: Language) => string) | undefined;
  /** Remembers the language for every host of this domain. */
  readonly languageDomain?: string | undefined;
  /** Default: pages name the widgets' sources, as a development server has them. */
  readonly nameFiles?: NameFiles | undefined;
  /** Default: none. */
  readonly prerenderedForms?: PrerenderedForms | undefined;
}

/** Where a hosted page leads whoever has nowhere else to go: the page that the settings name, or the login. */
export const topPageOf = ({ hosted, origins }: Settings): string => hosted.topPage || `${origins.id}/login`;

/** The brand of a page: the one that is asked for, if the catalogue has it, else the first. */
export const shownBrand = (brands: Catalogue, asked: string | null | undefined): BrandEntry | undefined =>
  findBrand(brands, asked) ?? brands[0];

/** JSON that stands in a page: nothing in it ends the element. */
const jsonInPage = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What fills a page beside the texts. */
export interface PageValues {
  readonly lang: Language;
  /** The address of the page in the other language. */
  readonly otherLanguage: string;
  /** Whether the page has a widget of the hosted pages alone. */
  readonly hostedScript?: boolean;
  /** The brand that the visitor comes from. */
  readonly brand?: string | null | undefined;
  readonly [name: string]: unknown;
}

/** Renders a page of `views/` in the layout of the hosted pages. */
export function renderHosted({ settings, notice, nameFiles }: PageOptions, name: string, values: PageValues): string {
  const t: HostedTexts = hostedTexts[values.lang];
  const shown = shownBrand(settings.brands, values.brand);
  const shared = {
    t,
    id: settings.origins.id,
    topPage: topPageOf(settings),
    notice: notice?.(values.lang) ?? '',
    theme: shown?.theme && `/shared/brands/${shown.brand}.css`,
    messages: shown?.messages && jsonInPage(shown.messages),
  };
  const all: PageValues = { hostedScript: false, ...shared, ...values, brand: shown?.brand ?? '' };
  const html = views.renderInLayout('layout', name, all);
  return nameFiles?.(html, values.lang) ?? html;
}
