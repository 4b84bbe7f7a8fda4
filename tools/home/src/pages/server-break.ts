// What the README invites to break: what an item names is a link, and
// where it begins with a start that this page can do, a button does it.

import { ladderName } from '@under-load/course/ladder-name';
import type { Lesson } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { listFiles } from '../render/lesson-files.ts';
import { servedLadders } from '../servers/rung-args.ts';
import { html, type Part } from './html.ts';

export async function serverBreak(lesson: CourseLesson): Promise<Part> {
  const { items } = (await lesson.facts()).breakIt;
  if (items.length === 0) return undefined;
  const files = await listFiles(lesson.folder);
  return html`<section aria-labelledby="server-break">
    <h2 id="server-break">Break it yourself</h2>
    <ul class="break-it">
      ${items.map(
        ({ text }) =>
          html`<li>
            ${withLinks(text, lesson, files)}
            ${startButton(text, lesson.lesson)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function withLinks(
  text: string,
  lesson: CourseLesson,
  files: string[],
): Part {
  return text.split(/`([^`]+)`/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = html`<code>${piece}</code>`;
    const href = linkOf(piece, lesson, files);
    return href ? html`<a href="${href}">${code}</a>` : code;
  });
}

/** Of a file, an experiment or a test; undefined for other code. */
export function linkOf(
  code: string,
  { name, lesson }: Pick<CourseLesson, 'name' | 'lesson'>,
  files: string[],
): string | undefined {
  const folder = `/lessons/${name}`;
  const [, experiment = ''] = /^lab ([\w-]+)/.exec(code) ?? [];
  if (lesson.experiments.includes(experiment)) {
    return `${folder}/lab/${experiment}`;
  }
  if (/^test( |$)/.test(code)) return `${folder}/tests`;
  const [file, ...more] = files.filter(
    (one) => one.startsWith('src/') && one.endsWith(`/${code}`),
  );
  const isOne = file !== undefined && more.length === 0;
  return isOne ? `${folder}/source/${file}` : undefined;
}

function startButton(
  text: string,
  lesson: Pick<Lesson, 'ladders'>,
): Part {
  const start = readStart(text, lesson);
  if (!start) return undefined;
  const { ladder, rung } = start;
  return html`<button
    type="button"
    class="quiet"
    data-break-start="${rung}"
    data-ladder="${ladder}"
  >
    Start with ${rung}
  </button>`;
}

/** Undefined unless it begins with one option, and needs no more. */
export function readStart(
  text: string,
  lesson: Pick<Lesson, 'ladders'>,
): { ladder: string; rung: string } | undefined {
  const begin = /^Start with `(--[a-z-]+) ([\w-]+)`/.exec(text);
  const [, option, asked = ''] = begin ?? [];
  for (const ladder of servedLadders(lesson)) {
    if (ladder.server?.option !== option) continue;
    const found = ladder.rungs.find(
      ({ name }) => name === asked || name.startsWith(`${asked}-`),
    );
    if (found) return { ladder: ladderName(ladder), rung: found.name };
  }
  return undefined;
}
