/** Thrown when the server keeps no statistics of its statements. */
export class NoStatisticsError extends Error {
  override readonly name = 'NoStatisticsError';
  readonly code = 'NO_STATISTICS';
}
