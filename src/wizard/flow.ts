/** A wizard as data: its paths and their steps. */
export interface FlowDefinition<Path extends string, Step extends string> {
  readonly paths: Readonly<Record<Path, readonly Step[]>>;
  /** Steps that end a path. They have no step back, and the progress does not count them. */
  readonly final: readonly Step[];
  /** Steps that cannot be visited again after their answer, for instance an accepted code. */
  readonly once?: readonly Step[];
}

/** The state of a wizard: the step that is shown, and how far the visitor is. */
export interface FlowState<Path extends string, Step extends string> {
  readonly path: Path;
  readonly step: Step;
  /** The first step without an answer. Earlier steps may be visited again. */
  readonly reached: Step;
  /** The step that asked for this one to be changed: ［戻る］ leads there. */
  readonly origin?: Step;
}

export type FlowEvent<Path extends string, Step extends string> =
  /** To the next step, as decided by an answer of the service or a choice of the visitor. */
  | { readonly type: 'advance'; readonly path?: Path; readonly step: Step }
  | { readonly type: 'back' }
  /** To a step that was shown before, by the browser's history, or by a button of `origin`. */
  | { readonly type: 'revisit'; readonly step: Step; readonly origin?: Step };

export const startOf = <P extends string, S extends string>(
  { paths }: FlowDefinition<P, S>,
  path: P,
): FlowState<P, S> => ({ path, step: paths[path][0]!, reached: paths[path][0]! });

/** The step before, for ［戻る］; undefined if there is none. */
export function previousStep<P extends string, S extends string>(
  { paths, final, once }: FlowDefinition<P, S>,
  { path, step, reached, origin }: FlowState<P, S>,
): S | undefined {
  if (final.includes(step)) return undefined;
  if (origin) return origin;
  const before = paths[path].slice(0, Math.max(0, paths[path].indexOf(step)));
  return before.filter((each) => each === reached || !once?.includes(each)).pop();
}

/** Whether a step may be shown again. */
export function canRevisit<P extends string, S extends string>(
  { paths, final, once }: FlowDefinition<P, S>,
  { path, step, reached }: FlowState<P, S>,
  wanted: S,
): boolean {
  const order = paths[path];
  const place = order.indexOf(wanted);
  const answered = once?.includes(wanted) && wanted !== reached;
  return (
    place >= 0 && place <= Math.max(order.indexOf(step), order.indexOf(reached)) && !final.includes(step) && !answered
  );
}

const at = <P extends string, S extends string>(
  { path, reached }: FlowState<P, S>,
  step: S,
  origin?: S,
): FlowState<P, S> => ({ path, step, reached, ...(origin && { origin }) });

/** The state after an event. Pure. */
export function transition<P extends string, S extends string>(
  definition: FlowDefinition<P, S>,
  state: FlowState<P, S>,
  event: FlowEvent<P, S>,
): FlowState<P, S> {
  switch (event.type) {
    case 'advance':
      return { path: event.path ?? state.path, step: event.step, reached: event.step };
    case 'back':
      return at(state, previousStep(definition, state) ?? state.step);
    case 'revisit':
      return canRevisit(definition, state, event.step) ? at(state, event.step, event.origin) : state;
  }
}

/** For instance step 3 of 8; undefined at the end of a path. */
export function progressOf<P extends string, S extends string>(
  { paths, final }: FlowDefinition<P, S>,
  { path, step }: FlowState<P, S>,
): { step: number; total: number } | undefined {
  if (final.includes(step)) return undefined;
  const counted = paths[path].filter((each) => !final.includes(each));
  return { step: counted.indexOf(step) + 1, total: counted.length };
}

/** The step that probably follows. Its code can be loaded while the service answers. */
export const nextStep = <P extends string, S extends string>(
  { paths }: FlowDefinition<P, S>,
  { path, step }: FlowState<P, S>,
): S | undefined => paths[path][paths[path].indexOf(step) + 1];
