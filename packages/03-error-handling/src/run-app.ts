// Runs one app: here, or in a child that a supervisor looks after.

import type { AppModule } from './app.ts';
import type { Config } from './config.ts';
import { isSupervised, supervise } from './supervise.ts';

/** @param file A module that exports `createApp`. */
export async function runApp(config: Config, file: URL): Promise<void> {
  if (config.supervise && !isSupervised()) {
    // It loads nothing of the app: what it does not run cannot fail.
    process.exitCode = await supervise(config.supervisor);
    return;
  }
  const { createApp } = (await import(file.href)) as AppModule;
  const { serve } = await import('./serve.ts');
  await serve(config, createApp);
}

export function explain(error: NodeJS.ErrnoException): string {
  const { code, message } = error;
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
