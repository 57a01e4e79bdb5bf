/**
 * Of the account service's frame pages (`/frame/<tag>`), which listed pages show in an iframe; runs before their tag is
 * registered. The service names the page around it in the tag's `data-mylexus-frame`, and in the answer's
 * `frame-ancestors`.
 */
import './light-dom.js';
import { FramePage } from './client/frame/frame-page.js';
import { replacePrerendered } from './client/frame/prerendered-form.js';

const element = document.querySelector<HTMLElement>('[data-mylexus-frame]');
const parentOrigin = element?.dataset['mylexusFrame'];
if (element && parentOrigin && parent !== self) {
  replacePrerendered(element, new FramePage(element, parentOrigin));
}
