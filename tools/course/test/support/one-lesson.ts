// A course of one small lesson that keeps every rule, as files.

export type Files = Record<string, string>;

const folder = 'packages/01-one';

const lesson = `export default {
  name: '01-one',
  title: 'One',
  part: 'Under load',
  pattern: 'Waiting',
  case: 'it waits {wait: 1-slow} ms',
  minutes: 60,
  services: [],
  experiments: ['wait'],
  captures: [
    {
      serve: 'start',
      leaveOut: ['stack'],
      blocks: {
        start: [{ printed: 'greeting' }],
        ask: [
          {
            request: 'POST /things',
            json: { name: 'tea' },
            headers: ['X-Kind'],
          },
          { request: 'GET /things/{id}' },
          { printed: /"level"/ },
        ],
        watch: [{ stream: '/events', until: /second/ }],
      },
    },
    { run: 'hello' },
  ],
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-one',
      rungs: [
        {
          name: '1-slow',
          title: 'Slow',
          idea: 'It takes its time.',
          minutes: 2,
          say: 'It waits.',
          break: 'Ask twice.',
          breaks: { 'it is quick': /slow/ },
        },
        {
          name: '2-fast',
          title: 'Fast',
          idea: 'It waits two milliseconds.',
          minutes: 3,
          say: 'It does not.',
          break: 'Ask it all.',
          breaks: {},
        },
      ],
    },
  ],
};
`;

const experiment = `export default {
  name: 'wait',
  question: 'How long does it wait?',
  unit: 'ms',
  better: 'lower',
  claim: 'fast waits less',
  variants: ['1-slow', '2-fast'],
  runs: { full: 1, quick: 1 },
  measure: async ({ variant }) => ({
    value: variant === '1-slow' ? 30 : 2,
    also: { asked: 10, failed: variant === '1-slow' ? 1 : 0 },
    series: { line: [[0, 1], [1, 2]] },
  }),
  holds: [
    {
      says: 'ms that fast waits, beside slow',
      figure: (all) => all['2-fast'].max,
      below: (all) => all['1-slow'].min,
    },
  ],
};
`;

const server = `import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
const things = new Map();
const server = createServer((req, res) => {
  if (req.url === '/events') {
    res.write('data: first\\n\\n');
    setImmediate(() => res.write('data: second\\n\\n'));
    return;
  }
  if (req.method === 'POST') {
    const id = randomUUID();
    things.set(id, 'tea');
    res.writeHead(201, { 'X-Kind': 'thing' });
    res.end(JSON.stringify({ id }));
    return;
  }
  const name = things.get(req.url.split('/').at(-1));
  console.log(JSON.stringify({ level: 'info', name, stack: 'long' }));
  res.end(JSON.stringify({ name, pid: process.pid }));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  const { port } = server.address();
  console.log('One, on http://127.0.0.1:' + port);
  console.log('Ctrl-C ends it.');
});
`;

const slow = `// It waits.
// #region slow
export const wait = () => 30;
// #endregion
`;
const fast = `// It waits two milliseconds.

import { wait } from './1-slow.ts';

export class Fast {
  // #region fast
  wait() {
    return wait() - 28;
  }
  // #endregion

  // #region again
  again = () => "twice";
  // #endregion
}
`;

const breakIt = `const see = async () => {};
export default {
  items: [{ text: 'Ask it twice.', see }],
  cells: { '1-slow': see, '2-fast': see },
};
`;

const measured = {
  lesson: '01-one',
  experiments: [
    {
      name: 'wait',
      question: 'How long does it wait?',
      unit: 'ms',
      better: 'lower',
      claim: 'fast waits less',
      holds: true,
      variants: {
        '1-slow': variant(1234.5, 1000, 2000, 10),
        '2-fast': variant(2, 2, 2, 0),
      },
    },
  ],
};

const sections = `# 01 One

## The code that everybody writes first

<!-- begin code:1-slow -->
<!-- end code:1-slow -->

## What goes wrong

<!-- begin lab:wait without asked -->
<!-- end lab:wait -->

## Run it

<!-- begin output:start -->
<!-- end output:start -->

<!-- begin output:ask -->
<!-- end output:ask -->

<!-- begin output:watch -->
<!-- end output:watch -->

<!-- begin output:hello -->
<!-- end output:hello -->

## The ladder

<!-- begin code:2-fast -->
<!-- end code:2-fast -->

## Break it yourself

<!-- begin break-it -->
<!-- end break-it -->

## When not to use it

## In production

## Exercise

<details><summary>Hint 1: the end</summary>
<!-- leads to 2-fast -->

Wait less.

</details>

## For the instructor

<!-- begin instructor -->
<!-- end instructor -->

## All measurements

<details><summary>The matrix</summary>

<!-- begin matrix -->
<!-- end matrix -->

</details>

## Further reading
`;

/** Paths are relative to the root of the repository. */
export function oneLesson(): Files {
  return {
    'pnpm-workspace.yaml': '',
    'package.json': '{ "type": "module" }',
    'README.md':
      '# Course\n\n<!-- begin lessons -->\n<!-- end lessons -->\n',
    ...inLesson({
      'README.md': sections,
      'lesson.ts': lesson,
      'measured.json': JSON.stringify(measured),
      'package.json': JSON.stringify({
        name: '01-one',
        type: 'module',
        scripts: {
          start: 'node --import tsx src/server.ts',
          hello: 'node --import tsx src/app/hello.ts',
          lab: 'lab',
          test: 'jest',
          exercise: 'lesson exercise 01-one',
        },
      }),
      'src/server.ts': server,
      'src/app/hello.ts': "console.log('hello from', process.pid);\n",
      'src/ladder/1-slow.ts': slow,
      'src/ladder/2-fast.ts': fast,
      'lab/wait.ts': experiment,
      'test/behaviours/all.ts':
        "export const behaviours = [{ name: 'it is quick' }];\n",
      'test/break-it.ts': breakIt,
      'exercise/my-one.ts': 'export const mine = 1;\n',
      'exercise/my-one.test.ts': 'export {};\n',
    }),
  };
}

/** The same, as paths of the repository. */
export function inLesson(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      `${folder}/${name}`,
      text,
    ]),
  );
}

function variant(
  median: number,
  min: number,
  max: number,
  failed: number,
) {
  const exactly = (value: number) => {
    return { median: value, min: value, max: value, runs: 3 };
  };
  const also = { asked: exactly(100), failed: exactly(failed) };
  return { median, min, max, runs: 3, also };
}
