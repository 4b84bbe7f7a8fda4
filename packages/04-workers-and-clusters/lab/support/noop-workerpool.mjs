// The task as workerpool loads it.

import workerpool from 'workerpool';

workerpool.worker({ noop: (input) => input });
