// `lesson live`: for the instructor.

import {
  chooseLook,
  loadLesson,
  readCommandLine,
  UsageError,
} from '@under-load/lab/cli';
import { chooseLessons } from '../choose-lessons.ts';
import type { Command, CommandContext } from '../command.ts';
import { withLessonServices } from '../grade/lesson-services.ts';
import { keyHelp } from '../live/display.ts';
import { gradeLive } from '../live/grade-live.ts';
import { lineDisplay } from '../live/line-display.ts';
import { liveActions } from '../live/live-action.ts';
import { LiveSession } from '../live/live-session.ts';
import { screenDisplay } from '../live/screen-display.ts';
import {
  watchLive,
  type WatchLiveOptions,
} from '../live/watch-live.ts';

const usage = `lesson live <lesson> [action]

Copies the bottom rung to a scratch file that git ignores, and tells
which behaviours hold while you type in it. Keys: n next rung, p
previous, d diff to the next rung, s what to say here, r start over,
Enter run again, q quit. From a second terminal, the same as actions:

  next, previous, reset   another rung; what you typed is kept
  diff, say, status       tell, and change nothing
  run                     runs the behaviours once

  --poll   looks for changes, where the file system tells of none
  --keys   reads keys from a pipe
  --plain  line by line, no colours
`;

const flag = { type: 'boolean', default: false } as const;
const flags = { poll: flag, keys: flag, plain: flag };

export const live: Command = { usage, run };

async function run(context: CommandContext): Promise<number> {
  const { root } = context;
  const { values, positionals } = readCommandLine(context.args, flags);
  const { folder, action } = await asked(root, positionals);
  const look = chooseLook(values.plain);
  const lesson = await loadLesson(folder);
  const session = new LiveSession(root, folder, lesson);
  const keys = !action && (values.keys || process.stdin.isTTY);
  const display = lineDisplay(look, keys ? keyHelp : '');
  display.tell(await session.open());
  const act = action && liveActions[action];
  if (act) {
    await act({ session, look, display });
    return 0;
  }
  const { signal } = context;
  const { poll } = values;
  return withLessonServices(lesson, signal, async (env) => {
    const live = { session, look, display, folder, env, signal };
    if (action !== 'run') return watch({ ...live, keys, poll });
    return (await gradeLive(live)).grade?.problem ? 1 : 0;
  });
}

async function watch(options: WatchLiveOptions): Promise<number> {
  const { look } = options;
  const display = look.plain
    ? options.display
    : screenDisplay(look, process.stdout);
  try {
    await watchLive({ ...options, display });
    return 0;
  } finally {
    display.close();
  }
}

async function asked(root: string, positionals: string[]) {
  const [name, action, ...more] = positionals;
  const known = ['run', ...Object.keys(liveActions)];
  if (!name || more.length > 0) {
    throw new UsageError('name one lesson: lesson live <lesson>');
  }
  if (action && !known.includes(action)) {
    throw new UsageError(
      `unknown action "${action}"; known: ${known.join(', ')}`,
    );
  }
  const [folder = ''] = await chooseLessons(root, [name]);
  return { folder, action };
}
