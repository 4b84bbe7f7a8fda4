// npm brings npx, and npx brings pnpm.

import { type Check, type Finding, ok, warning } from './check.ts';
import { programVersion } from './program-version.ts';

export const npmVersion: Check = {
  name: 'npm',
  look: async ({ env }) => [
    judgeNpm(await programVersion('npm', env)),
    ...judgePnpm(env['npm_config_user_agent']),
  ],
};

export function judgeNpm(version: string | undefined): Finding {
  if (!version) {
    return warning(
      'There is no npm on PATH, so no npx',
      'Install Node.js from https://nodejs.org, which brings npm, or use a pnpm 12 of your own.',
    );
  }
  if (Number.parseInt(version, 10) >= 10) return ok(`npm ${version}`);
  return warning(
    `npm ${version} is older than what Node.js 20 brings`,
    'Run "npm install --global npm@10", or install Node.js anew.',
  );
}

/** @param userAgent As a package manager tells its scripts. */
export function judgePnpm(userAgent = ''): Finding[] {
  const [, version] = /\bpnpm\/(\S+)/.exec(userAgent) ?? [];
  if (!version) return [];
  if (Number.parseInt(version, 10) >= 12)
    return [ok(`pnpm ${version}`)];
  return [
    warning(
      `pnpm ${version} is older than the course's`,
      'Use "npx -y pnpm@12" in place of "pnpm".',
    ),
  ];
}
