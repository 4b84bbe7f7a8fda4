// Where Redis and PostgreSQL would come from.

import type { ServiceExplanation } from '@under-load/services';
import { blocker, type Check, type Finding, ok } from './check.ts';

export const services: Check = {
  name: 'services',
  async look({ env }) {
    // On demand: it imports clients that may not be installed.
    const { explainServices } = await import('@under-load/services');
    const explained = await explainServices(['redis', 'postgres'], {
      env,
    });
    return explained.map(judgeService);
  },
};

export function judgeService({
  name,
  takes,
  passedBy,
  problem = 'no source: run the install again',
}: ServiceExplanation): Finding {
  if (takes)
    return ok([`${name}: ${takes}`, ...because(passedBy)].join(' '));
  // Errors of with-services end in what to do.
  const split = problem.lastIndexOf(': ');
  const remedy = problem.slice(split + 2);
  return blocker(
    `${name}: ${problem.slice(0, split)}`,
    remedy.charAt(0).toUpperCase() + remedy.slice(1),
  );
}

function because(passedBy: string[]): string[] {
  return passedBy.length === 0 ? [] : [`(${passedBy.join('; ')})`];
}
