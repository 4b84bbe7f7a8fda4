// What every rung of the ladder does.

/** Loads one item. Slow, and it may fail. */
export type Load = (id: number) => Promise<string>;

/**
 * Loads every item; resolves to them in the order of `ids`.
 *
 * @throws What the first load that failed threw.
 */
export type LoadAll = (ids: number[], load: Load) => Promise<string[]>;

/** Loads that may be under way at once. */
export const limit = 4;
