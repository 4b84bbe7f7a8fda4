// Requests as a person would send them, for the server that runs.

import type { RequestStep } from '@under-load/lab';
import type { RunningServer } from './running-server.ts';

export function curlLines(
  steps: RequestStep[],
  { conversation }: Pick<RunningServer, 'conversation'>,
): string[] {
  return steps.map((step) =>
    withoutPrompt(conversation.curlLine(step)),
  );
}

export function withoutPrompt(line: string): string {
  return line.replace(/^\$ /, '');
}
