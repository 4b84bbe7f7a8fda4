// Runs what a lesson declares as `captures`: the output of each block.

import type { Capture, Lesson, ServerCapture } from '@under-load/lab';
import { messageOf } from '@under-load/lab/cli';
import { captureServer } from './capture-server.ts';
import {
  CapturedProcess,
  type ProcessOptions,
} from './captured-process.ts';
import { type ScriptCommand, scriptCommand } from './script-command.ts';
import { isForThisNode } from './for-this-node.ts';
import { environmentOf, type Surroundings } from './surroundings.ts';

export interface CapturedBlock {
  text: string;
  /** True when the text is Markdown, and not output to quote. */
  markdown: boolean;
}

interface LessonCapture extends Surroundings {
  folder: string;
  lesson: Lesson;
}

/** @throws Error that names the script, when one cannot be run. */
export async function captureLesson(
  lesson: LessonCapture,
): Promise<Map<string, CapturedBlock>> {
  const all = new Map<string, CapturedBlock>();
  const captures = lesson.lesson.captures ?? [];
  for (const capture of captures.filter(isForThisNode)) {
    const markdown = 'run' in capture && capture.markdown === true;
    for (const [name, output] of await runCapture(capture, lesson)) {
      const plain = output.replaceAll('\r\n', '\n').trim();
      const text = plain.replaceAll(lesson.temporaryFolder, '/tmp');
      all.set(name, { text, markdown });
    }
  }
  return all;
}

/** The blocks that a capture fills. */
export function blocksOf(capture: Capture): string[] {
  if ('serve' in capture) return Object.keys(capture.blocks);
  return [capture.block ?? capture.run];
}

async function runCapture(
  capture: Capture,
  lesson: LessonCapture,
): Promise<Map<string, string>> {
  const name = 'serve' in capture ? capture.serve : capture.run;
  try {
    const command = await scriptCommand(lesson.folder, name);
    const options = processOptions(command, capture, lesson);
    if ('serve' in capture) {
      return await serve(capture, command, options, lesson);
    }
    const [block = name] = blocksOf(capture);
    return new Map([[block, await run(options)]]);
  } catch (error) {
    lesson.signal.throwIfAborted();
    throw new Error(`capture "${name}": ${messageOf(error)}`);
  }
}

function processOptions(
  { entry, args }: ScriptCommand,
  capture: Capture,
  { folder, ...around }: LessonCapture,
): ProcessOptions {
  return {
    entry,
    args: [...args, ...(capture.args ?? [])],
    cwd: folder,
    env: { ...environmentOf(around), ...capture.env },
    signal: around.signal,
  };
}

async function run(options: ProcessOptions): Promise<string> {
  const script = new CapturedProcess(options);
  try {
    await script.end();
    return script.take();
  } finally {
    await script.stop();
  }
}

/** As if it had been started by its script, on the usual port. */
async function serve(
  capture: ServerCapture,
  { services }: ScriptCommand,
  options: ProcessOptions,
  { lesson, announcements }: LessonCapture,
): Promise<Map<string, string>> {
  const { origin, blocks } = await captureServer(capture, options);
  const port = 3000 + Number(lesson.name.slice(0, 2));
  const said = services.map(
    (name) => `${name}: ${announcements[name] ?? ''}\n`,
  );
  for (const [name, text] of blocks) {
    const announced = said.splice(0).join('') + text;
    const usual = `http://127.0.0.1:${port}`;
    blocks.set(name, announced.replaceAll(origin, usual));
  }
  return blocks;
}
