// The figures in a lesson's `case`, as they were measured.

import type { LabDocument } from '@under-load/lab';
import { formatNumber } from '@under-load/lab/cli';

/**
 * `{signup: 1-direct-calls: failed}` becomes what was measured.
 *
 * @throws Error when it names a figure that there is not.
 */
export function withFigures(
  text: string,
  measured: LabDocument,
): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (_whole, name: string) => {
    const figure = findFigure(measured, name.split(': '));
    if (figure !== undefined) return formatNumber(figure);
    throw new Error(`${measured.lesson} has no figure "${name}"`);
  });
}

function findFigure(
  { experiments }: LabDocument,
  [experiment, variant = '', also]: string[],
): number | undefined {
  const found = experiments.find(({ name }) => name === experiment);
  const result = found?.variants[variant];
  return also ? result?.also?.[also]?.median : result?.median;
}
