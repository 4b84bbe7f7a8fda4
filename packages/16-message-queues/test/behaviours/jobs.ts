// What a queue of jobs promises. One list tries every rung.

import { failures } from './job-failures.ts';
import { kills } from './job-kills.ts';
import { runs } from './job-runs.ts';

export const behaviours = [...runs, ...failures, ...kills];
