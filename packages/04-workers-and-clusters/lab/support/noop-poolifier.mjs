// The task as poolifier loads it.

import { ThreadWorker } from 'poolifier';

export default new ThreadWorker((input) => input);
