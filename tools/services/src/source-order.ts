// Which sources are asked, and in which order.

import { UsageError } from './errors.ts';
import { fromVariable } from './from-variable.ts';
import * as source from './sources.ts';

/** @throws {UsageError} if SERVICES is set, but not to `embedded`. */
export function sourcesFor(env: NodeJS.ProcessEnv): source.Source[] {
  const { fromOuterWrapper, fromPackage } = source;
  const { SERVICES: forced } = env;
  if (forced === 'embedded') return [fromOuterWrapper, fromPackage];
  if (forced) {
    throw new UsageError(
      `SERVICES=${forced} is unknown: say SERVICES=embedded, ` +
        'or unset it.',
    );
  }
  return [
    fromOuterWrapper,
    fromVariable,
    source.fromStandardPort,
    source.fromPath,
    fromPackage,
  ];
}
