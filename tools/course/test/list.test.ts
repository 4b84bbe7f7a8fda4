import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runLesson } from './support/run-lesson.ts';
import { writeFiles } from './support/temporary-folder.ts';
import {
  openTinyCourse,
  type TinyCourse,
} from './support/tiny-course.ts';

let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
  course.write(
    '../14-rows/lesson.ts',
    `export default { title: 'Rows', part: 'Data', minutes: 30, experiments: [] };`,
  );
});

afterEach(() => course.close());

it('lists the lessons by the parts of the course', async () => {
  const { stdout } = await runLesson(['list', '--plain'], {
    cwd: course.root,
  });

  expect(stdout).toMatch(
    /^Under load\n.*\n01-stack +A stack +20 +never run\n\nData\n.*\n14-rows +Rows +30 +never run\n$/,
  );
});

it('a suite that fails does not hide that the exercise is done', async () => {
  writeFiles(course.root, {
    '.under-load/suites/01-stack.json': '{ "suite": "failing" }',
    '.under-load/progress.json':
      '{ "lessons": { "01-stack": { "exercise": "done" } } }',
  });

  const { stdout } = await runLesson(['list', '--plain'], {
    cwd: course.root,
  });

  expect(stdout).toMatch(
    /01-stack +A stack +20 +failing, exercise done\n/,
  );
});
