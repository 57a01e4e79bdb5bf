import manifest from 'virtual:custom-elements';
import { widgetsOf, type Widget } from '../scripts/manifest/types.js';

/** What the manifest of the custom elements says, by tag. */
export const widgets = new Map<string, Widget>(widgetsOf(manifest).map((widget) => [widget.tagName, widget]));
export { manifest };
