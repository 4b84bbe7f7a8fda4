// A file of a lesson, highlighted; or what a folder of it has.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, CourseLesson } from '../course/course.ts';
import { isText, listFiles } from '../render/lesson-files.ts';
import { RefusedError } from '../security/problems.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import { lessonBar } from './lesson-bar.ts';
import { sourceFigure } from './source-figure.ts';

export interface SourceContext {
  course: Course;
  lesson: CourseLesson;
  token: string;
  /** In the lesson, with `/`. */
  file: string;
}

/** @throws RefusedError when the lesson has no such file or folder. */
export async function sourcePage(
  context: SourceContext,
): Promise<Html> {
  const { course, lesson, token, file } = context;
  const content = await shownAt(context);
  return layout({
    title: `${file} · ${lesson.lesson.title}`,
    token,
    className: 'reading',
    bar: lessonBar(course, lesson),
    scripts: ['ladder'],
    styles: ['highlight', 'source', 'reading'],
    body: html`<main
      id="main"
      class="source-page"
      data-lesson="${lesson.name}"
    >
      <h1>${trail(lesson, file)}</h1>
      ${content}
      <p class="said" role="status" data-status></p>
    </main>`,
  });
}

async function shownAt(context: SourceContext): Promise<Part> {
  const { lesson, file } = context;
  const listed = (await listFiles(lesson.folder)).filter(isText);
  if (listed.includes(file)) return figure(context);
  const inside = listed.filter((one) => one.startsWith(`${file}/`));
  if (inside.length > 0) return fileList(lesson, inside);
  const detail = `${lesson.name} has no ${file} that is shown.`;
  throw new RefusedError(404, 'No such file', detail);
}

/** Each folder above it is a link. */
function trail({ name, lesson }: CourseLesson, file: string): Part {
  const parts = file.split('/');
  const above = parts.slice(0, -1).map((part, index) => {
    const folder = parts.slice(0, index + 1).join('/');
    const url = `/lessons/${name}/source/${folder}`;
    return html`<a href="${url}">${part}</a> / `;
  });
  return html`<a href="/lessons/${name}">${lesson.title}</a> / ${above}
    ${parts.at(-1)}`;
}

function fileList({ name }: CourseLesson, files: string[]): Part {
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <a href="/lessons/${name}/source/${file}">${file}</a>
        </li>`,
    )}
  </ul>`;
}

async function figure({ lesson, file }: SourceContext): Promise<Part> {
  const code = await readFile(path.join(lesson.folder, file), 'utf8');
  return sourceFigure({ file, code, hasKeys: true });
}
