// What stands in the small course that is there to be read.

export const readingFiles: Record<string, string> = {
  'README.md': '# All\n\n![The lab](docs/screenshots/lab.svg)\n',
  'docs/screenshots/lab.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'secret.md': 'not shown',
  'docs/teaching.md':
    '# To `teach`\n\n[A lesson](../packages/01-read)\n',

  // A ladder of files, and files that nobody may see.
  'packages/01-read/README.md':
    '# Read\n\n![Speed](charts/speed.svg)\n\n[Slow](src/ladder/1-slow.ts)\n',
  'packages/01-read/lesson.ts': 'export default {};\n',
  'packages/01-read/.env': 'SECRET=1\n',
  'packages/01-read/node_modules/dep/index.js': 'dep\n',
  'packages/01-read/charts/speed.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'packages/01-read/src/ladder/1-slow.ts':
    'export const speed: string = "1 < 2";\n',
  'packages/01-read/src/ladder/2-fast.ts':
    '// Fast.\nexport const speed: string = "2";\n',

  // A ladder of folders.
  'packages/02-suites/src/ladder/1-few/sum.test.ts': 'it("a");\n',
  'packages/02-suites/src/ladder/2-many/sum.test.ts': 'it("b");\n',
  'packages/02-suites/src/ladder/2-many/more.test.ts': 'it("c");\n',
  'packages/02-suites/README.md': '# Suites\n',

  // Two ladders; a rung of several files.
  'packages/03-two/README.md':
    '# Two\n\n## Exercise\n\nWrite `exercise/my-pool.ts`:\n',
  'packages/03-two/src/ladder/pool/pool.ts':
    'export type Pool = string;\n',
  'packages/03-two/src/ladder/pool/1-one.ts':
    "import type { Pool } from './pool.ts';\nexport const pool: Pool = 'one';\n",
  'packages/03-two/src/ladder/pool/2-more.ts':
    "import type { Pool } from './pool.ts';\nimport { queue } from './queue.ts';\nexport const pool: Pool = queue;\nexport const entry = new URL('./2-more/thread.ts', import.meta.url);\n",
  'packages/03-two/src/ladder/pool/2-more/thread.ts': '// A thread.\n',
  'packages/03-two/src/ladder/pool/queue.ts':
    "// A queue.\nexport const queue = 'more';\n",
  'packages/03-two/src/ladder/cluster/1-only.ts': 'export {};\n',
  'packages/03-two/exercise/my-pool.ts': 'export {};\n',
  'packages/03-two/exercise/my-cluster.ts': 'export {};\n',
};
