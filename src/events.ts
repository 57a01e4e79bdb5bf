import type { BeforeStepDetail } from './wizard/before-step.js';

/** Detail of `mylexus-step`. */
export interface StepDetail {
  /** Names of the steps; null for the closed wizard. */
  from: string | null;
  to: string | null;
  /** The heading of the new step, for the page's title (WCAG 2.4.2); empty for the closed wizard. */
  title: string;
}

/** Detail of `mylexus-problem`. */
export interface ProblemDetail {
  /** The problem's code, for instance `locked`: see the guide Procedures. */
  code: string;
}

/** Events of the widgets bubble to the document and the window; their types hold there too. */
type WidgetEvents = {
  [E in keyof HTMLElementEventMap as E extends `mylexus-${string}` ? E : never]: HTMLElementEventMap[E];
};

// Empty interfaces, because declaration merging is the only way to add to a global event map.
/* eslint-disable @typescript-eslint/no-empty-object-type */
declare global {
  interface HTMLElementEventMap {
    'mylexus-step': CustomEvent<StepDetail>;
    'mylexus-before-step': CustomEvent<BeforeStepDetail>;
    'mylexus-problem': CustomEvent<ProblemDetail>;
  }
  interface DocumentEventMap extends WidgetEvents {}
  interface WindowEventMap extends WidgetEvents {}
}

export type { BeforeStepDetail };
export type { NavigateDetail } from './client/navigate.js';
