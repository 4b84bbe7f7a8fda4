// Runs a lesson's server as its script `start` does, until somebody
// stops it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withLessonServices } from '@under-load/course/lesson-services';
import {
  type ScriptCommand,
  scriptCommand,
} from '@under-load/course/script-command';
import { demoOf } from '@under-load/lab';
import { loadLesson } from '@under-load/lab/cli';
import type { Job, JobContext } from '../runs/job.ts';
import { launchServer } from './launch-server.ts';

export const serverJob: Job<'server'> = async (context) => {
  const { folder, signal } = context;
  const lesson = await loadLesson(folder);
  const command = await scriptCommand(folder, 'start');
  const args = [...command.args, ...demoOf(lesson).args];
  const services = lesson.services.filter((name) =>
    command.services.includes(name),
  );
  try {
    await withLessonServices({ services }, signal, (env) =>
      inTemporaryFolder((temporary) => {
        const all = { ...process.env, ...env, ...temporary };
        return serve({ ...command, args }, all, context);
      }),
    );
  } finally {
    endWithoutCourse();
  }
};

/** @throws Error when it ends and nobody has asked it to. */
async function serve(
  command: ScriptCommand,
  env: NodeJS.ProcessEnv,
  {
    folder,
    signal,
    tell,
  }: Pick<JobContext, 'folder' | 'signal' | 'tell'>,
): Promise<void> {
  if (signal.aborted) return;
  const server = launchServer({
    ...command,
    cwd: folder,
    env,
    onOutput: (text) => tell({ type: 'output', text }),
    onListening: (origin) => tell({ type: 'listening', origin }),
  });
  const stop = () => server.stop();
  signal.addEventListener('abort', stop);
  const how = await server.ended;
  if (!signal.aborted) throw new Error(`the server ended: ${how}`);
}

/** A server that is killed cannot remove its files: we do. */
async function inTemporaryFolder(
  use: (env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'under-load-'));
  try {
    await use({ TMPDIR: folder, TEMP: folder, TMP: folder });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The course would end what the server left behind, but it is gone. */
function endWithoutCourse(): void {
  if (process.connected || process.platform === 'win32') return;
  process.kill(0, 'SIGKILL');
}
