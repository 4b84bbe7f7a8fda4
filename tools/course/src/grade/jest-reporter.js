// Runs inside Jest, and tells the process that spawned it what it
// sees. In JavaScript: Jest loads reporters before any transform.

import path from 'node:path';
import { endWithChildren, endWithParent } from './parent-watch.js';

const heartbeatMs = 1_000;
/** A process without anything open has ended long before. */
const staysMs = 4_000;

export default class TellingReporter {
  #rootDir;

  constructor({ rootDir }) {
    this.#rootDir = rootDir;
    for (const stream of [process.stdout, process.stderr]) {
      tellOutput(stream);
    }
    // The parent is gone, perhaps by SIGKILL: leave nothing behind.
    process.on('disconnect', endWithChildren);
    // To listen is no reason to stay.
    process.channel?.unref();
    endWithParent();
    // Silence means that the event loop of the tests is blocked.
    setInterval(tell, heartbeatMs, { type: 'alive' }).unref();
    void tell({ type: 'alive' });
  }

  onTestCaseStart(_file, { title }) {
    void tell({ type: 'begin', name: title });
  }

  onTestCaseResult({ path: file }, result) {
    if (hasRun(result)) this.#tellTest(file, result);
  }

  onTestFileResult({ path: file }, result) {
    // Jest tells of what is skipped only with its whole file.
    for (const one of result.testResults) {
      if (!hasRun(one)) this.#tellTest(file, one);
    }
    const { testExecError, failureMessage } = result;
    if (!testExecError) return;
    const message = testExecError.message || failureMessage;
    void tell({ type: 'unloadable', file: this.#shown(file), message });
  }

  /** Jest waits for it, and exits after. */
  async onRunComplete() {
    await tell({ type: 'complete' });
    setTimeout(() => {
      const resources = process.getActiveResourcesInfo();
      void tell({ type: 'stays', resources });
    }, staysMs).unref();
  }

  #tellTest(file, result) {
    void tell({
      type: 'test',
      file: this.#shown(file),
      path: result.ancestorTitles,
      name: result.title,
      status: hasRun(result) ? result.status : 'skipped',
      ms: result.duration ?? 0,
      message: result.failureMessages.join('\n\n'),
    });
  }

  #shown(file) {
    const relative = path.relative(this.#rootDir, file);
    return relative.replaceAll(path.sep, '/');
  }
}

// The tests run in this process: this is what they print.
function tellOutput(stream) {
  const write = stream.write.bind(stream);
  stream.write = (chunk, ...more) => {
    void tell({ type: 'output', text: String(chunk) });
    return write(chunk, ...more);
  };
}

function hasRun({ status }) {
  return status === 'passed' || status === 'failed';
}

function tell(event) {
  return new Promise((resolve) => {
    // The code under test has a `process.send` of Jest's own.
    if (process.connected) process.send(event, () => resolve());
    else resolve();
  });
}
