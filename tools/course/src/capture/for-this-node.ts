// Some output is only the same up to a release of Node.js.

import type { Capture } from '@under-load/lab';

export function isForThisNode(capture: Capture): boolean {
  const { upToNode = Infinity } = 'run' in capture ? capture : {};
  return Number.parseInt(process.versions.node, 10) <= upToNode;
}
