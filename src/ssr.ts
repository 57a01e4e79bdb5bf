/**
 * For servers that render with `@lit-labs/ssr`:
 * `render(page, { elementRenderers: [WidgetRenderer, LitElementRenderer] })`.
 */
import { ElementRenderer } from '@lit-labs/ssr';

/**
 * Renders a widget as its tag with its attributes and its fallback content, without a shadow root. The server knows
 * neither the visitor's session nor the policy of the account service. So the fallback content is shown at once and
 * without a script, and the widget replaces it in the browser.
 */
export class WidgetRenderer extends ElementRenderer {
  readonly #attributes = new Map<string, string>();

  static override matchesClass(_class: typeof HTMLElement, tagName: string): boolean {
    return tagName.startsWith('mylexus-');
  }

  override setAttribute(name: string, value: string): void {
    this.#attributes.set(name.toLowerCase(), value);
  }

  override renderAttributes(): string[] {
    return [...this.#attributes].map(([name, value]) =>
      value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`,
    );
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
