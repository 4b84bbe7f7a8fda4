// Jest's environment in a lane: one failed test decides a file.

import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

export default class LaneEnvironment extends TestEnvironment {
  #failed = false;

  handleTestEvent(event: Circus.Event): void {
    if (event.name === 'test_done' && event.test.errors.length > 0) {
      this.#failed = true;
    }
    if (event.name === 'hook_failure') this.#failed = true;
    if (event.name === 'test_start' && this.#failed) {
      event.test.mode = 'skip';
    }
  }
}
