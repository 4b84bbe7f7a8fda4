// Jest's configuration in a lane.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaneOptions } from './lane.ts';

const laneFile = (name: string) =>
  fileURLToPath(new URL(name, import.meta.url));

export function laneConfig({ folder, testFile }: LaneOptions) {
  return {
    rootDir: folder,
    // Jest looks for tests here; a lane runs the file of its job.
    roots: [path.dirname(testFile)],
    testRegex: [`${path.basename(testFile)}$`],
    extensionsToTreatAsEsm: ['.ts'],
    transform: { [String.raw`\.ts$`]: laneFile('lane-transform.ts') },
    // The lane's own files: tsx has done that.
    transformIgnorePatterns: [
      '/node_modules/',
      '[/\\\\]mutants[/\\\\]',
    ],
    testEnvironment: laneFile('lane-environment.ts'),
    runner: laneFile('lane-runner.ts'),
    reporters: [],
    collectCoverageFrom: ['src/**/*.ts', '!src/{ladder,live}/**'],
  };
}
