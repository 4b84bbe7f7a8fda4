// What the supervisor and its workers say to each other.

export type ToWorker =
  | { type: 'ping' }
  /** Stop, once clients had `partingMs` to go elsewhere. */
  | { type: 'drain'; partingMs: number };

export type FromWorker = { type: 'pong' };

/** Names the port that the supervisor has settled on. */
export const portVariable = 'CLUSTER_PORT';
