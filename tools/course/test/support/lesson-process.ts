// A `lesson` that goes on, and that a test presses keys of.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface LessonProcess {
  /** Resolves once it has printed this, after what was seen before. */
  prints: (pattern: RegExp) => Promise<string>;
  press: (keys: string) => void;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<number | null>;
}

const bin = fileURLToPath(
  new URL('../../bin/lesson.js', import.meta.url),
);

export function startLesson(
  args: string[],
  cwd: string,
): LessonProcess {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [bin, ...args], { cwd, env });
  let unseen = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      unseen += text;
      look();
    });
  }
  const ended = once(child, 'close').then(
    ([code]) => code as number | null,
  );

  async function seen(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      look = () => {
        const found = pattern.exec(unseen);
        if (!found) return;
        unseen = unseen.slice(found.index + found[0].length);
        look = () => {};
        resolve(found[0]);
      };
      look();
    });
  }

  const early = ended.then((code) => {
    throw new Error(`it ended with code ${code}:\n${unseen}`);
  });
  early.catch(() => {});
  return {
    prints: (pattern) => Promise.race([seen(pattern), early]),
    press: (keys) => void child.stdin.write(keys),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
