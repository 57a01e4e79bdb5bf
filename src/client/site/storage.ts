/** What a site keeps in this tab, as JSON in sessionStorage. Where the browser forbids that, nothing is kept. */
export class TabStorage {
  readonly #name: string;

  /** @param owner - the service and the client, so that two of them do not share entries */
  constructor(owner: string) {
    this.#name = `mylexus.site@1 ${owner} `;
  }

  /** Undefined if there is no entry, or one that cannot be read. */
  get(key: string): unknown {
    try {
      return JSON.parse(sessionStorage.getItem(this.#name + key) ?? '') as unknown;
    } catch {
      return undefined;
    }
  }

  /** False if it could not be kept. */
  set(key: string, value: unknown): boolean {
    try {
      sessionStorage.setItem(this.#name + key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /** Returns the entry and removes it, so that it is used once. */
  take(key: string): unknown {
    const value = this.get(key);
    try {
      sessionStorage.removeItem(this.#name + key);
    } catch {
      // It cannot be kept either.
    }
    return value;
  }
}
