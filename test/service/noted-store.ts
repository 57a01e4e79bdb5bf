import type { Store } from '../../service/store/store.js';

/** The tables, with `note` called for what each statement is given. */
function noted<Target extends object>(target: Target, note: (values: unknown[]) => void): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'object' && value !== null) return noted(value, note);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => {
        note(values);
        return value.apply(target, values) as unknown;
      };
    },
  });
}

/** The store, with `note` called for what each statement is given. */
export const notedStore = (store: Store, note: (values: unknown[]) => void): Store => ({
  statements: noted(store.statements, note),
  transaction: (work) => store.transaction((tx) => work(noted(tx, note))),
});
