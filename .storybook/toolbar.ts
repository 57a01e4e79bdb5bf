import type { Preview } from '@storybook/web-components-vite';
import { dressBrand } from './page-brand.js';

const menu = (
  title: string,
  icon: 'globe' | 'paintbrush' | 'contrast' | 'lightning' | 'paragraph',
  items: Record<string, string>,
): NonNullable<Preview['globalTypes']>[string] => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
    dynamicTitle: true,
  },
});

/** Width is Storybook's own viewport menu. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  language: menu('Language', 'globe', { ja: '日本語', en: 'English' }),
  brand: menu('Brand', 'paintbrush', { lexus: 'LEXUS', aozora: 'Aozora' }),
  scheme: menu('Scheme', 'contrast', { light: 'Light', dark: 'Dark' }),
  textSize: menu('Text size', 'paragraph', { x100: 'Text 100 %', x150: 'Text 150 %', x200: 'Text 200 %' }),
  behaviour: menu('Service', 'lightning', {
    normal: 'Service: normal',
    slow: 'Service: slow',
    down: 'Service: down',
    'rate-limited': 'Service: rate-limited',
    'session-expired': 'Service: session expired',
  }),
};

export const initialGlobals = {
  language: 'ja',
  brand: 'lexus',
  scheme: 'light',
  textSize: 'x100',
  behaviour: 'normal',
  viewport: { value: undefined, isRotated: false },
};

export const viewports = {
  zoom: { name: 'Zoom 400 %', styles: { width: '320px', height: '256px' } },
  narrow: { name: 'Narrow 320', styles: { width: '320px', height: '640px' } },
  phone: { name: 'Phone 375', styles: { width: '375px', height: '812px' } },
  tablet: { name: 'Tablet 768', styles: { width: '768px', height: '1024px' } },
  landscape: { name: 'Phone, landscape 812', styles: { width: '812px', height: '375px' } },
  desktop: { name: 'Desktop 1280', styles: { width: '1280px', height: '800px' } },
  wide: { name: 'Wide 1920', styles: { width: '1920px', height: '1080px' } },
};

/** The page around a story: its language, brand, colour scheme and text size. Set as a whole, so that nothing stays behind. */
export function dressPage(globals: Record<string, unknown>): void {
  const { lang, style } = document.documentElement;
  const language = String(globals['language']);
  if (lang !== language) document.documentElement.lang = language;
  const percent = Number(String(globals['textSize'] ?? 'x100').slice(1));
  style.colorScheme = String(globals['scheme']);
  dressBrand(String(globals['brand'] ?? 'lexus'));
  style.backgroundColor = 'var(--mylexus-paper, light-dark(#fff, #131312))';
  style.fontSize = `${percent}%`;
  if (percent === 100) style.removeProperty('--mylexus-font-size');
  else style.setProperty('--mylexus-font-size', `${(16 * percent) / 100}px`);
}
