// Blocks of a lesson with a second ladder, and of rungs that are
// folders of tests.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { inLesson } from '../support/one-lesson.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { CourseFixture } from './course-fixture.ts';

const ladder = `ladders: [
  {
    folder: 'ladder/pool',
    exercise: 'my-pool',
    rungs: [
      {
        name: '1-suite',
        title: 'A suite',
        minutes: 7,
        say: 'It tests.',
        break: 'Nothing.',
        live: 'typed.test.ts',
        breaks: {},
      },
    ],
  },`;

const markers = ['code:pool/1-suite', 'matrix:pool']
  .map((name) => `<!-- begin ${name} -->\n<!-- end ${name} -->\n`)
  .join('\n');

function region(text: string): string {
  return `// #region it\n${text}\n// #endregion\n`;
}

let course: CourseFixture;

beforeEach(async () => {
  course = new CourseFixture();
  course.change('lesson.ts', 'ladders: [', ladder);
  course.change('README.md', '## In production', markers);
  const all = "export const behaviours = [{ name: 'it is big' }];";
  writeFiles(
    course.root,
    inLesson({
      'src/ladder/pool/1-suite/read.test.ts': region("it('is read');"),
      'src/ladder/pool/1-suite/typed.test.ts':
        region("it('is typed');"),
      'test/behaviours/pool.ts': all,
    }),
  );
});

afterEach(() => course.remove());

it('writes code and a matrix for each ladder', async () => {
  const { problems } = await course.update();

  const readme = course.read('README.md');
  expect(problems).toEqual([]);
  expect(readme).toMatch(/\| it is big \| ✓ +\|/);
  expect(readme).toMatch(/\| it is quick \| breaks \| ✓ +\|/);
  expect(readme).toContain(
    "<!-- begin code:pool/1-suite -->\n\n```ts\nit('is typed');\n```",
  );
  expect(await course.check()).toEqual([]);
});

it("writes the instructor's script under the name of each ladder", async () => {
  await course.update();

  expect(course.read('README.md')).toMatch(
    /### pool\n\n\|[^#]*\| A suite \|[^#]*### ladder\n\n\|[^#]*\| Fast +\|/,
  );
});

it('names the blocks of a second ladder that are missing', async () => {
  course.change('README.md', markers, '');

  const problems = await course.check();

  const about = 'packages/01-one/README.md: ';
  expect(problems).toContain(
    `${about}code:pool/1-suite: its markers are missing`,
  );
  expect(problems).toContain(
    `${about}matrix:pool: its markers are missing`,
  );
});
