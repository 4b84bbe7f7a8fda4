// Who does not know what state the process is in replaces it: answer
// what is in flight, exit 1, and let a supervisor start another. The
// server gives it one; see `supervisor.ts`.

import type { App, Dependencies } from '../app.ts';
import { CrashGuard } from '../crash-guard.ts';
import { buildApp } from './3-operational.ts';

export function createApp(dependencies: Dependencies): App {
  const guard = new CrashGuard(dependencies);
  const handler = buildApp(dependencies, (error) => {
    guard.crash(error, 'an unexpected error in a route');
  });
  return { handler, guard: (drain) => guard.protect(drain) };
}
