// `lesson live`: for the instructor.

import type { Ladder, Lesson } from '@under-load/lab';
import {
  chooseLook,
  loadLesson,
  readCommandLine,
  UsageError,
} from '@under-load/lab/cli';
import { chooseLessons } from '../choose-lessons.ts';
import type { Command, CommandContext } from '../command.ts';
import { withLessonServices } from '../grade/lesson-services.ts';
import { ladderName } from '../ladder/ladder-name.ts';
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

const usage = `lesson live <lesson> [ladder] [action]

Copies the bottom rung, with all its files, to src/live/, which git
ignores. Type there, and save: it prints which behaviours hold. Without
a ladder it goes on where you left; the first time, with the first
ladder. Keys: n next rung, p previous, r this rung anew, u undo (what
you typed comes back), d difference to the next rung, s what to say
here and at the next rung, Enter run again, q quit. The same as actions,
from a second terminal:

  next, previous, reset   another rung, or this one anew; what you typed
                          is kept
  undo                    what was kept last comes back
  begin                   the bottom rung, and minute 0
  diff, say, status       print something, and change nothing
  run                     runs the behaviours once

  --poll   looks for changes every half second, for network drives
           and other folders that report none
  --keys   reads keys from a pipe
  --plain  line by line, no colours
`;

const flag = { type: 'boolean', default: false } as const;
const flags = { poll: flag, keys: flag, plain: flag };

export const live: Command = { usage, run };

async function run(context: CommandContext): Promise<number> {
  const { root } = context;
  const { values, positionals } = readCommandLine(context.args, flags);
  const { folder, words } = await chooseFolder(root, positionals);
  const lesson = await loadLesson(folder);
  const { ladder, action } = readWords(words, lesson);
  const look = chooseLook(values.plain);
  const session = new LiveSession(root, folder, lesson);
  const keys = !action && (values.keys || process.stdin.isTTY);
  const display = lineDisplay(look, keys ? keyHelp : '');
  display.tell(await session.open(ladder));
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

async function chooseFolder(root: string, positionals: string[]) {
  const [name, ...words] = positionals;
  if (!name) {
    throw new UsageError('name one lesson: lesson live <lesson>');
  }
  const [folder = ''] = await chooseLessons(root, [name]);
  return { folder, words };
}

interface Asked {
  ladder?: Ladder | undefined;
  action?: string | undefined;
}

function readWords(words: string[], { ladders }: Lesson): Asked {
  const names = ladders.map(ladderName);
  const [first = ''] = words;
  const ladder = ladders[names.indexOf(first)];
  const [action, ...more] = ladder ? words.slice(1) : words;
  const known = ['run', ...Object.keys(liveActions)];
  const unknown = [action, ...more].find(
    (word, index) => word && (index > 0 || !known.includes(word)),
  );
  if (!unknown) return { ladder, action };
  throw new UsageError(
    `unknown ladder or action "${unknown}"; ladders: ` +
      `${names.join(', ')}; actions: ${known.join(', ')}`,
  );
}
