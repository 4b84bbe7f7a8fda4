// Which page shows a file of the repository.

import path from 'node:path';
import type { Course, CourseLesson } from '../course/course.ts';
import { listDocs } from './docs.ts';
import { isOfRung, rungUrl } from './ladders.ts';
import { listFiles, pictureType } from './lesson-files.ts';
import { recently } from './recently.ts';

/**
 * @param file In the repository, with `/`: a file or a folder.
 * @returns Undefined when no page shows it.
 */
export type PageOf = (file: string) => Promise<string | undefined>;

/** For one document: what is where is looked up once. */
export function openPageOf(course: Course): PageOf {
  const files = recently<string[]>(course.lessons.length + 1);
  const docs = recently<Map<string, string>>(1);
  return async (target) => {
    const file = target.replace(/\/+$/, '');
    const [top, name = '', ...rest] = file.split('/');
    const lesson = top === 'packages' ? course.find(name) : undefined;
    if (!lesson) {
      const { root } = course;
      return docPage(await docs(root, () => listDocs(root)), file);
    }
    const listed = await files(name, () => listFiles(lesson.folder));
    return pageInLesson(lesson, listed, rest.join('/'));
  };
}

function docPage(docs: Map<string, string>, file: string) {
  const names = [...docs].filter(
    ([name, at]) =>
      at === file ||
      path.posix.join(file, 'README.md') === at ||
      name === file,
  );
  const [first] = names;
  return first && `/docs/${first[0]}`;
}

function pageInLesson(
  { name, lesson }: CourseLesson,
  listed: string[],
  file: string,
): string | undefined {
  if (file === '' || file === 'README.md') return `/lessons/${name}`;
  const isFile = listed.includes(file);
  const isFolder = listed.some((one) => one.startsWith(`${file}/`));
  if (!isFile && !isFolder) return undefined;
  const kind = pictureType(file) ? 'files' : 'source';
  return (
    rungPage(lesson, file) ??
    `/lessons/${name}/${kind}/${encodeURI(file)}`
  );
}

/** A rung is seen best on its ladder. */
function rungPage(lesson: CourseLesson['lesson'], file: string) {
  for (const ladder of lesson.ladders) {
    for (const rung of ladder.rungs) {
      if (!isOfRung(file, ladder, rung)) continue;
      const url = rungUrl(lesson, ladder, rung);
      const own = `src/${ladder.folder}/${rung.name}/`;
      return file.startsWith(own) ? `${url}#${file}` : url;
    }
  }
  return undefined;
}
