import type { Linking, LinkingStep } from '../contract/linking.js';

/** Screens of procedure ① from ［追加］ on (seed, steps 8 to 11). */
export type LinkingScreen = 'notice' | LinkingStep;

const screens: readonly LinkingScreen[] = ['notice', 'identity', 'details', 'done'];

export interface LinkingState {
  readonly screen: LinkingScreen;
}

export type LinkingEvent =
  | { readonly type: 'answered'; readonly linking: Pick<Linking, 'step'> }
  | { readonly type: 'back' }
  /** By the browser's history. */
  | { readonly type: 'revisit'; readonly screen: LinkingScreen };

/** The screen that 戻る leads to; undefined at the first, where it leaves the procedure, and at the end. */
export function previousScreen({ screen }: LinkingState): LinkingScreen | undefined {
  return screen === 'done' ? undefined : screens[screens.indexOf(screen) - 1];
}

/** Pure: the state after an event. */
export function transition(state: LinkingState, event: LinkingEvent): LinkingState {
  if (event.type === 'answered') return { screen: event.linking.step };
  if (event.type === 'revisit') {
    const known = screens.indexOf(event.screen) < screens.indexOf(state.screen) && state.screen !== 'done';
    return known ? { screen: event.screen } : state;
  }
  return { screen: previousScreen(state) ?? state.screen };
}

/** `2 / 3`; undefined on the completion screen. */
export function progressOf({ screen }: LinkingState): { step: number; total: number } | undefined {
  return screen === 'done' ? undefined : { step: screens.indexOf(screen) + 1, total: screens.length - 1 };
}

export const nextScreen = ({ screen }: LinkingState): LinkingScreen | undefined => screens[screens.indexOf(screen) + 1];
