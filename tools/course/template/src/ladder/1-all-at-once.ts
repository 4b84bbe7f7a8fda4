// Everything at once: the source gets all of the load, and all of it
// goes on when one has failed.

import type { LoadAll } from '../load-all.ts';

export const loadAll: LoadAll = (ids, load) =>
  Promise.all(ids.map((id) => load(id)));
