import type { Registration, RegistrationStep, RegistrationWay } from '../contract/registration.js';

/** Screens before the service owns the steps, then its steps (seed, procedure ②). `plain` explains the way without any ID. */
export type RegistrationScreen = 'way' | 'plain' | RegistrationStep;

const screens: Record<RegistrationWay, readonly RegistrationScreen[]> = {
  credential: ['way', 'notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'],
  plain: ['way', 'plain', 'terms', 'email', 'code', 'profile', 'review', 'done'],
  // What follows the code is the registration that is resumed, with a way of its own.
  resume: ['way', 'email', 'code', 'profile'],
};

/** Where the visitor stands; `reached` is the first step that the service still waits for. */
export interface RegistrationState {
  readonly screen: RegistrationScreen;
  readonly way: RegistrationWay;
  readonly reached: RegistrationStep | undefined;
}

export type RegistrationEvent =
  /** The visitor chose a way on the first screen. */
  | { readonly type: 'choose'; readonly way: RegistrationWay }
  /** The service answered; its step is where the visitor goes. */
  | { readonly type: 'answered'; readonly registration: Pick<Registration, 'way' | 'step'> }
  | { readonly type: 'back' }
  /** From the review to the screen that is to be changed, or by the browser's history. */
  | { readonly type: 'revisit'; readonly screen: RegistrationScreen }
  | { readonly type: 'restart' };

export const initialRegistration: RegistrationState = { screen: 'way', way: 'credential', reached: undefined };

const at = (state: RegistrationState, screen: RegistrationScreen | undefined): number =>
  screen ? screens[state.way].indexOf(screen) : -1;

/** A code that was accepted is not asked for again. */
const isOver = (state: RegistrationState, screen: RegistrationScreen | undefined): boolean =>
  screen === 'code' && state.reached !== 'code';

/** The screen that 戻る leads to; undefined where there is no way back. */
export function previousScreen(state: RegistrationState): RegistrationScreen | undefined {
  if (state.screen === 'done') return undefined;
  const order = screens[state.way];
  let index = at(state, state.screen) - 1;
  if (isOver(state, order[index])) index -= 1;
  return order[index];
}

/** Pure: the state after an event. */
export function transition(state: RegistrationState, event: RegistrationEvent): RegistrationState {
  switch (event.type) {
    case 'choose':
      return { ...initialRegistration, screen: event.way === 'plain' ? 'plain' : 'way', way: event.way };
    case 'answered':
      return { screen: event.registration.step, way: event.registration.way, reached: event.registration.step };
    case 'back':
      return { ...state, screen: previousScreen(state) ?? state.screen };
    case 'revisit': {
      const place = at(state, event.screen);
      const known = place <= Math.max(at(state, state.screen), at(state, state.reached));
      return known && place >= 0 && state.screen !== 'done' && !isOver(state, event.screen)
        ? { ...state, screen: event.screen }
        : state;
    }
    case 'restart':
      return initialRegistration;
  }
}

/** `3 / 8`; undefined on the completion screen. */
export function progressOf(state: RegistrationState): { step: number; total: number } | undefined {
  if (state.screen === 'done') return undefined;
  return { step: at(state, state.screen) + 1, total: screens[state.way].length - 1 };
}

/** The screen that probably follows: its code may be fetched while the service works. */
export const nextScreen = (state: RegistrationState): RegistrationScreen | undefined =>
  screens[state.way][at(state, state.screen) + 1];
