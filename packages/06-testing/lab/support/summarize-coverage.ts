// Coverage of many test files as two percentages.

import istanbul, { type CoverageMapData } from 'istanbul-lib-coverage';
import { fileURLToPath } from 'node:url';

const counted = ['app/', 'kit/'].map((room) =>
  fileURLToPath(new URL(`../../src/${room}`, import.meta.url)),
);

/** Of the files of the app that the tests have loaded. */
export function summarizeCoverage(found: CoverageMapData[]): {
  lines: number;
  branches: number;
} {
  const map = istanbul.createCoverageMap({});
  for (const one of found) map.merge(one);
  map.filter((file) => counted.some((room) => file.startsWith(room)));
  const { lines, branches } = map.getCoverageSummary();
  return { lines: lines.pct, branches: branches.pct };
}
