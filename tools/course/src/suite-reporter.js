// Notes, after a whole run of a lesson's tests, whether they pass.
// In JavaScript: Jest loads reporters before any transform.

import fs from 'node:fs';
import path from 'node:path';

export default class SuiteReporter {
  #config;

  constructor(globalConfig) {
    this.#config = globalConfig;
  }

  onRunComplete(_contexts, results) {
    const { rootDir } = this.#config;
    if (!isWholeRun(this.#config, results)) return;
    try {
      if (isLesson(rootDir)) note(rootDir, passes(results));
    } catch {
      // A read-only folder: a note is not worth a failed run.
    }
  }
}

// Jest decides on `success` only after its reporters have run.
function passes(results) {
  const { numFailedTests, numRuntimeErrorTestSuites } = results;
  const failures = numFailedTests + numRuntimeErrorTestSuites;
  return failures === 0 && !results.snapshot.failure;
}

function isLesson(folder) {
  const root = path.join(folder, '../..');
  return (
    fs.existsSync(path.join(folder, 'lesson.ts')) &&
    fs.existsSync(path.join(root, 'pnpm-workspace.yaml'))
  );
}

function isWholeRun(config, { testResults, wasInterrupted }) {
  const chosen = [
    config.testPathPatterns?.patterns.length,
    config.testNamePattern,
    config.onlyChanged,
    config.onlyFailures,
    config.findRelatedTests,
    config.runTestsByPath,
    config.shard,
    config.filter,
  ];
  const tests = path.join(config.rootDir, 'test') + path.sep;
  return (
    !wasInterrupted &&
    !chosen.some(Boolean) &&
    testResults.length > 0 &&
    testResults.every(({ testFilePath }) =>
      testFilePath.startsWith(tests),
    )
  );
}

// A file for each lesson: lessons may be tested at the same time.
function note(lesson, success) {
  const folder = path.join(lesson, '../../.under-load/suites');
  const file = path.join(folder, `${path.basename(lesson)}.json`);
  const draft = `${file}.${process.pid}`;
  const suite = success ? 'passing' : 'failing';
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(draft, `${JSON.stringify({ suite })}\n`);
  fs.renameSync(draft, file);
}
