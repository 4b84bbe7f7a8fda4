// The services that a lesson declares, for as long as a command runs.

import type { Lesson } from '@under-load/lab';
import { StoppedError } from '@under-load/lab/cli';
import type { ProvidedServices } from '@under-load/services';

/**
 * Says on stderr, a line each, which ones it took, and hands their
 * variables to `run`. Takes down what it started.
 *
 * @throws StoppedError when `signal` aborts before they are there.
 */
export async function withLessonServices<Result>(
  { services }: Pick<Lesson, 'services'>,
  signal: AbortSignal,
  run: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  if (services.length === 0) return run({});
  // On demand: half of a command's start would be their clients.
  const { provideServices } = await import('@under-load/services');
  const provided = await provideServices(services);
  try {
    if (signal.aborted) throw new StoppedError('stopped');
    announce(provided);
    return await run(provided.env);
  } finally {
    await provided.stop();
  }
}

/** On stderr: stdout is the command's own. */
function announce({ services }: ProvidedServices): void {
  for (const { name, source, inherited } of services) {
    if (!inherited) process.stderr.write(`${name}: ${source}\n`);
  }
}
