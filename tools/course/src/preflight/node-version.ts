// Whether this Node.js runs the course, and whether CI has tried it.

import {
  blocker,
  type Check,
  type Finding,
  ok,
  warning,
} from './check.ts';

/** As in `.github/workflows/ci.yml`; a test holds the two together. */
export const coveredByCi = ['20.19', '22', '24', '26'];

export const nodeVersion: Check = {
  name: 'node',
  look: async () => [judgeNode(process.versions.node)],
};

export function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const covered = coveredByCi.map((text) => Number.parseInt(text, 10));
  const range = `CI covers ${coveredByCi.join(', ')}`;
  if (major < 20 || (major === 20 && minor < 19)) {
    return blocker(
      `Node.js ${version} is too old`,
      'Install Node.js 20.19 or newer from https://nodejs.org.',
    );
  }
  if (covered.includes(major))
    return ok(`Node.js ${version}; ${range}`);
  return warning(
    `Node.js ${version} may work, but ${range}`,
    'Use one of those if something goes wrong.',
  );
}
