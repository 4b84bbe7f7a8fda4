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
import { type Demo, demoOf } from '@under-load/lab';
import { loadLesson, ownEnv } from '@under-load/lab/cli';
import type { Job, JobContext } from '../runs/job.ts';
import { chosenOwns, rungArgs } from '../servers/rung-args.ts';
import { serviceNames } from '../servers/service-names.ts';
import { launchServer } from './launch-server.ts';
import { watchStreams } from './watch-streams.ts';

export const serverJob: Job<'server'> = async (context) => {
  const { folder, signal, request, tell } = context;
  const lesson = await loadLesson(folder);
  const command = await scriptCommand(folder, 'start');
  const { args: own, streams } = demoOf(lesson);
  const { rungs = {} } = request;
  const args = [...command.args, ...own, ...rungArgs(lesson, rungs)];
  const owns = ownEnv(chosenOwns({ folder, lesson }, rungs));
  const services = lesson.services.filter((name) =>
    command.services.includes(name),
  );
  const names = services
    .map((name) => serviceNames[name])
    .join(' and ');
  if (names) tell({ type: 'output', text: `Starting ${names} …\n` });
  try {
    await withLessonServices({ services }, signal, (env) =>
      inTemporaryFolder((temporary) => {
        const all = { ...process.env, ...env, ...temporary, ...owns };
        return serve({ ...command, args, streams }, all, context);
      }),
    );
  } finally {
    endWithoutCourse();
  }
};

/** @throws Error when it ends and nobody has asked it to. */
async function serve(
  {
    streams,
    ...command
  }: ScriptCommand & Pick<Required<Demo>, 'streams'>,
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
    onListening(origin) {
      tell({ type: 'listening', origin });
      watchStreams({ origin, streams, signal, tell });
    },
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
