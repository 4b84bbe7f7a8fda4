// Where the services would come from, and whether they answer.

import { messageOf } from '@under-load/lab/cli';
import type { ServiceExplanation } from '@under-load/services';
import { blocker, type Check, type Finding, ok } from './check.ts';

export const services: Check = {
  name: 'services',
  async look({ env }) {
    // On demand: it imports clients that may not be installed.
    const { explainServices, provideServices, serviceNames } =
      await import('@under-load/services');
    const explained = await explainServices(serviceNames, { env });
    const findings = explained.map(judgeService);
    if (findings.some(({ level }) => level !== 'ok')) return findings;
    try {
      // Only a start shows that it starts here.
      const { stop } = await provideServices(serviceNames, { env });
      await stop();
      return findings;
    } catch (error) {
      return [judgeFailure(messageOf(error))];
    }
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
  const { says, remedy } = inTwo(problem);
  return blocker(`${name}: ${says}`, remedy);
}

function judgeFailure(problem: string): Finding {
  const { says, remedy } = inTwo(problem);
  return blocker(says, remedy);
}

/** Errors of with-services end in what to do. */
function inTwo(problem: string): { says: string; remedy: string } {
  const split = problem.lastIndexOf(': ');
  const remedy = problem.slice(split + 2);
  return {
    says: problem.slice(0, split),
    remedy: remedy.charAt(0).toUpperCase() + remedy.slice(1),
  };
}

function because(passedBy: string[]): string[] {
  return passedBy.length === 0 ? [] : [`(${passedBy.join('; ')})`];
}
