import type { BrowserModel, Model } from './model.js';
import type { BrowserWorld } from './world.js';

/** How `expect` names an answer that is no problem. */
export const ok = 'ok';

/** Does something in a browser, checks the answer by the model, and changes the model. */
export type Command = (model: Model, browser: BrowserModel, world: BrowserWorld) => Promise<void>;
