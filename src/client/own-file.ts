/** Whether this is the file of one tag, `define/<tag>.js`: its build says so (`ownFile` in `scripts/cdn-plugins.ts`). */
export const isOwnFile: boolean = false;
