import { assert } from '@open-wc/testing';
import { accountFlow } from '../../src/features/account/flow.js';
import { linkingFlow } from '../../src/features/linking/flow.js';
import { passwordResetFlow } from '../../src/features/password-reset/flow.js';
import { registrationFlow, type RegistrationFlowState } from '../../src/features/registration/flow.js';
import {
  canRevisit,
  nextStep,
  previousStep,
  progressOf,
  startOf,
  transition,
  type FlowDefinition,
  type FlowState,
} from '../../src/wizard/flow.js';

type AnyFlow = FlowDefinition<string, string>;
const flows: Record<string, AnyFlow> = {
  registration: registrationFlow,
  linking: linkingFlow,
  account: accountFlow,
  'password reset': passwordResetFlow,
};
const at = (path: string, step: string, reached = step): FlowState<string, string> => ({ path, step, reached });

for (const [name, flow] of Object.entries(flows)) {
  describe(`the flow of the ${name}`, () => {
    for (const [path, steps] of Object.entries(flow.paths)) {
      it(`${path}: begins at its first step, which has no step before it`, () => {
        assert.deepEqual(startOf(flow, path), at(path, steps[0]!));
        assert.isUndefined(previousStep(flow, startOf(flow, path)));
      });

      it(`${path}: an answer leads to the step that it names, from every step`, () => {
        for (const from of steps) {
          for (const step of steps) {
            assert.deepEqual(transition(flow, at(path, from), { type: 'advance', step }), at(path, step));
          }
        }
      });

      it(`${path}: going back never repeats a step, and ends`, () => {
        for (const reached of steps) {
          const seen = new Set<string>();
          let state = at(path, reached);
          while (previousStep(flow, state) && seen.size <= steps.length) {
            state = transition(flow, state, { type: 'back' });
            assert.isFalse(seen.has(state.step), state.step);
            assert.strictEqual(state.reached, reached);
            seen.add(state.step);
          }
          assert.isAtMost(seen.size, steps.length - 1);
        }
      });

      it(`${path}: only steps up to the reached one can be visited again, and none from a final step`, () => {
        for (const reached of steps) {
          for (const wanted of steps) {
            const earlier = steps.indexOf(wanted) <= steps.indexOf(reached);
            const answered = flow.once?.includes(wanted) && wanted !== reached;
            const expected = earlier && !answered && !flow.final.includes(reached);
            assert.strictEqual(canRevisit(flow, at(path, reached), wanted), expected, `${reached} → ${wanted}`);
          }
        }
      });

      it(`${path}: the progress counts each step once, without final steps`, () => {
        const counted = steps.filter((step) => !flow.final.includes(step));
        counted.forEach((step, index) => {
          assert.deepEqual(progressOf(flow, at(path, step)), { step: index + 1, total: counted.length });
        });
        for (const step of flow.final) assert.isUndefined(progressOf(flow, at(path, step)));
      });

      it(`${path}: the next step is the one after it in the path`, () => {
        steps.forEach((step, index) => assert.strictEqual(nextStep(flow, at(path, step)), steps[index + 1]));
      });
    }

    it('a transition does not change the state that it gets', () => {
      for (const [path, steps] of Object.entries(flow.paths)) {
        const state = Object.freeze(at(path, steps.at(-1)!));
        transition(flow, state, { type: 'back' });
        transition(flow, state, { type: 'revisit', step: steps[0]! });
        transition(flow, state, { type: 'advance', step: steps[0]! });
        assert.deepEqual(state, at(path, steps.at(-1)!));
      }
    });
  });
}

describe('the flow of the registration, step by step', () => {
  const reached = (step: RegistrationFlowState['step'], path: RegistrationFlowState['path'] = 'credential') =>
    at(path, step) as RegistrationFlowState;

  it('going back from the review visits each step once and skips the accepted code', () => {
    const visited: string[] = [];
    for (let state = reached('review'); previousStep(registrationFlow, state);) {
      state = transition(registrationFlow, state, { type: 'back' });
      visited.push(state.step);
    }
    assert.deepEqual(visited, ['profile', 'email', 'identity', 'terms', 'notice', 'path']);
  });

  it('before the code is accepted, the code step can be left by going back, and reached again', () => {
    const waiting = reached('code');
    assert.strictEqual(previousStep(registrationFlow, waiting), 'email');
    assert.strictEqual(previousStep(registrationFlow, { ...waiting, step: 'profile' }), 'code');
  });

  it('a resumed registration continues on its own path', () => {
    const resumed = transition(registrationFlow, reached('code', 'resume'), {
      type: 'advance',
      path: 'credential',
      step: 'review',
    });
    assert.deepEqual(resumed, reached('review'));
  });

  it('a step of another path cannot be visited', () => {
    const credential = reached('review');
    assert.strictEqual(transition(registrationFlow, credential, { type: 'revisit', step: 'without-id' }), credential);
    const withoutId = reached('review', 'without-id');
    for (const step of ['identity', 'notice'] as const) {
      assert.strictEqual(transition(registrationFlow, withoutId, { type: 'revisit', step }), withoutId);
    }
  });

  it('procedure ② counts eight steps, procedure ① three', () => {
    assert.deepEqual(progressOf(registrationFlow, reached('identity')), { step: 4, total: 8 });
    assert.deepEqual(progressOf(linkingFlow, { path: 'link', step: 'identity', reached: 'identity' }), {
      step: 2,
      total: 3,
    });
  });
});
