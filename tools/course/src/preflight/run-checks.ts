// Runs checks side by side; one that fails itself is no blocker.

import { messageOf } from '@under-load/lab/cli';
import {
  type Check,
  type Finding,
  type Surroundings,
  warning,
} from './check.ts';

export interface NamedFinding extends Finding {
  check: string;
}

/** Never rejects; keeps the order of `checks`. */
export async function runChecks(
  checks: Check[],
  surroundings: Surroundings,
): Promise<NamedFinding[]> {
  const all = checks.map(async (check) => {
    const findings = await look(check, surroundings);
    return findings.map((one) => ({ check: check.name, ...one }));
  });
  return (await Promise.all(all)).flat();
}

async function look(
  check: Check,
  surroundings: Surroundings,
): Promise<Finding[]> {
  try {
    return await check.look(surroundings);
  } catch (error) {
    const [line = ''] = messageOf(error).split('\n');
    return [
      warning(
        `could not be looked at: ${line}`,
        'Run "npx -y pnpm@12 install", and look again.',
      ),
    ];
  }
}
