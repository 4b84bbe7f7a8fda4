// Jest's transform in a lane: TypeScript, with one mutant at most.

import { createHash } from 'node:crypto';
import type {
  AsyncTransformer,
  TransformOptions,
} from '@jest/transform';
import { applyMutant } from '../mutant.ts';
import type { PlacedMutant } from './messages.ts';

/** What `transform` in Jest's configuration hands over. */
export interface LaneTransformConfig {
  mutant?: PlacedMutant;
}

type Options = TransformOptions<LaneTransformConfig>;

const transformer: AsyncTransformer<LaneTransformConfig> = {
  // A file that the mutant does not touch has the same key, and so
  // the same cached code, for all mutants.
  getCacheKey(source, path, { instrument, transformerConfig }) {
    const { find, replace } = mutantOf(path, transformerConfig) ?? {};
    const parts = [1, source, path, instrument, find, replace];
    return createHash('sha256')
      .update(JSON.stringify(parts))
      .digest('hex');
  },

  async processAsync(source, path, { transformerConfig }: Options) {
    // Loaded only where Jest's cache does not know the file.
    const { transpile } = await import('./transpile.ts');
    const mutant = mutantOf(path, transformerConfig);
    const text = mutant ? applyMutant(source, mutant) : source;
    const { code, map } = transpile(text, path);
    return { code, map };
  },
};

export default transformer;

function mutantOf(
  path: string,
  { mutant }: LaneTransformConfig,
): PlacedMutant | undefined {
  return mutant?.path === path ? mutant : undefined;
}
