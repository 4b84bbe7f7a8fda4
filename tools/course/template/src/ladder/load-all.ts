// What every rung of the ladder does.

/** Loads one item. It is slow, and it may fail. */
export type Load = (id: number) => Promise<string>;

/**
 * Loads every item; resolves to them in the order of `ids`.
 *
 * @throws The error of the first load that failed.
 */
export type LoadAll = (ids: number[], load: Load) => Promise<string[]>;

/** How many loads may be in flight at once. */
export const limit = 4;
