import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const lessonSource = ['packages/*/src/**/*.ts'];
const ladderTests = 'packages/*/src/ladder/*/*.test.ts';
const beyondItsFolder =
  "A lesson's src/ stands alone: npm packages and node: built-ins only.";

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
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(@under-load/|\d\d-|(\.\./)+(lab|test|exercise|lesson\.ts)\b|(\.\./){3})`,
              message: beyondItsFolder,
            },
          ],
        },
      ],
      'import-x/no-extraneous-dependencies': [
        'error',
        { devDependencies: false },
      ],
      'max-lines': ['error', { max: 120 }],
      'max-lines-per-function': [
        'error',
        { max: 45, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    // A suite is a list, a `describe` one function: neither is long.
    files: [ladderTests],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // They throw what nobody should: it is what they are about.
    files: [
      'packages/03-error-handling/src/strange-throws.ts',
      'packages/04-workers-and-clusters/test/support/test-tasks.ts',
    ],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
);
