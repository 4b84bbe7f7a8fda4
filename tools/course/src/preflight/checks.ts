// Every check, in the order in which it is shown.

import type { Check } from './check.ts';
import { diskSpace } from './disk-space.ts';
import { fileWatching } from './file-watching.ts';
import { git } from './git.ts';
import { installation } from './installation.ts';
import { machine } from './machine.ts';
import { nativePackages } from './native-packages.ts';
import { nodeOptions } from './node-options.ts';
import { nodeVersion } from './node-version.ts';
import { npmVersion } from './npm-version.ts';
import { ports } from './ports.ts';
import { repositoryPath } from './repository-path.ts';
import { services } from './services.ts';

export const checks: Check[] = [
  nodeVersion,
  npmVersion,
  installation,
  nativePackages,
  services,
  ports,
  fileWatching,
  diskSpace,
  machine,
  repositoryPath,
  nodeOptions,
  git,
];
