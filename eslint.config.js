import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { functionLines } from './tools/lab/eslint/function-lines.js';

const lessonSource = [
  'packages/*/src/**/*.ts',
  'tools/course/template/src/**/*.ts',
];
const ladderTests = 'packages/*/src/ladder/*/*.test.ts';

/**
 * What the files of a lesson's `src/` may not import.
 *
 * @param {string} folder Where in `src/` they are, as a glob.
 * @param {string[]} regexes What they may not import, besides tools,
 * other lessons, and what the lesson has outside of `src/`.
 * @param {string} message Why.
 */
function room(folder, regexes, message) {
  const outside = String.raw`^(@under-load/|\d\d-|(\.\./)+(lab|test|exercise|lesson\.ts)\b|(\.\./){4})`;
  const standsAlone =
    "A lesson's src/ stands alone: npm packages and node: built-ins only.";
  const patterns = [{ regex: outside, message: standsAlone }];
  for (const regex of regexes) patterns.push({ regex, message });
  return {
    files: [
      `packages/*/src/${folder}`,
      `tools/course/template/src/${folder}`,
    ],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const ladderAlone =
  'A ladder imports itself, npm packages and node: built-ins only.';

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/coverage/',
    'packages/*/src/live/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Interfaces here return promises; not every answer awaits one.
      '@typescript-eslint/require-await': 'off',
      'import-x/no-extraneous-dependencies': 'error',
      'import-x/no-relative-packages': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // The kit belongs to the template, which no package depends on.
    files: ['tools/course/test/kit/*.ts'],
    rules: { 'import-x/no-relative-packages': 'off' },
  },
  {
    // Typed `any` comes from response bodies; assertions check them.
    files: ['**/test/**/*.ts', ladderTests],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: lessonSource,
    plugins: { house: { rules: { 'function-lines': functionLines } } },
    rules: {
      'import-x/no-extraneous-dependencies': [
        'error',
        { devDependencies: false },
      ],
      'max-lines': ['error', { max: 120 }],
      'house/function-lines': ['error', 25],
      // An explicit `undefined` would take the place of a default.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'SpreadElement[argument.name=/default/i] ~ SpreadElement',
          message:
            'Read options by destructuring: const { limit = 3 } = options;',
        },
      ],
    },
  },
  room('**/*.ts', [], ''),
  room('ladder/*.ts', [String.raw`^\.\./`], ladderAlone),
  room('ladder/*/*.ts', [String.raw`^(\.\./){2}`], ladderAlone),
  room('ladder/*/*/*.ts', [String.raw`^(\.\./){3}`], ladderAlone),
  // A suite imports what it tests.
  room('ladder/*/*.test.ts', [], ''),
  room('ladder/support/*.ts', [], ''),
  room(
    'beyond/**/*.ts',
    [String.raw`^(\.\./)+(app|fakes|server\.ts)\b`],
    'beyond/ does not know the demo.',
  ),
  room(
    'fakes/**/*.ts',
    [String.raw`^(\.\./)+(app|ladder|beyond|server\.ts)\b`],
    'A fake does not know the lesson.',
  ),
  room(
    'kit/*.ts',
    [String.raw`^\.\./`],
    'kit/ is the same in every lesson: it knows none.',
  ),
  room(
    'app/**/*.ts',
    [String.raw`^(\.\./)+server\.ts$`],
    'server.ts starts the app, and not the other way about.',
  ),
  {
    // A suite is a list, a `describe` one function: neither is long.
    files: [ladderTests],
    rules: { 'max-lines': 'off', 'house/function-lines': 'off' },
  },
  {
    // A rung is shown on slides: its lines are not cut there.
    files: ['packages/*/src/ladder/**/*.ts'],
    rules: { 'max-len': ['error', { code: 80, tabWidth: 2 }] },
  },
  {
    // They throw strings and null: it is what they are about.
    files: [
      'packages/03-error-handling/src/**/strange-throws.ts',
      'packages/04-workers-and-clusters/test/support/test-tasks.ts',
    ],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
);
