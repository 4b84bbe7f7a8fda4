// What has become of the jobs: an order asks for three.

import type { Pool } from 'pg';

export interface Counts {
  /** Effects, those of a second time too. */
  done: number;
  /** Jobs of orders that are placed, without an effect. */
  lost: number;
  /** Jobs with more than one. */
  twice: number;
}

export async function countJobs(
  db: Pool,
  schema: string,
): Promise<Counts> {
  const { rows } = await db.query<Counts>(
    `WITH jobs AS (
       SELECT count(*) AS times FROM ${schema}.effects
       GROUP BY order_id, kind)
     SELECT coalesce(sum(times), 0)::int AS done,
       3 * (SELECT count(*) FROM ${schema}.orders)::int
         - count(*)::int AS lost,
       (count(*) FILTER (WHERE times > 1))::int AS twice
     FROM jobs`,
  );
  const [counts] = rows;
  return counts ?? { done: NaN, lost: NaN, twice: NaN };
}
