// What a ladder's rungs are compared by.

/** One sentence about a rung, and the code that proves or refutes it. */
export interface Behaviour<Fixture> {
  /** A sentence: "a second read does not reach the database". */
  name: string;
  /** Resolves when it holds; rejects with the reason when it does not. */
  prove: (fixture: Fixture) => Promise<void>;
}
