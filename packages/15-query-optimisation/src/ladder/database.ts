// What both ladders need of `pg`.

/** A pool, or a client of it. */
export interface Database {
  query<Row extends object>(
    text: string,
    values?: unknown[],
  ): Promise<{ rows: Row[] }>;
}

export interface ClientPool extends Database {
  connect(): Promise<PoolClient>;
}

export interface PoolClient extends Database {
  /** @param destroy True when nobody else may use it. */
  release(destroy?: boolean): void;
  on(event: 'error', listener: () => void): unknown;
  off(event: 'error', listener: () => void): unknown;
}
