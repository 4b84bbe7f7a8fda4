// What the export asks of the parser: an object a row, which has every
// field of it as it was.

import type { Options } from 'csv-parse';
import { isText, notText } from '../text.ts';

export const asObjects: Options = {
  columns(names: string[]) {
    const known = new Set<string>();
    for (const name of names) {
      const column = `column "${name.slice(0, 100)}"`;
      if (known.has(name)) throw new Error(`${column} is there twice`);
      if (!isText(name)) throw new Error(`${column}: ${notText}`);
      known.add(name);
    }
    return names;
  },
  on_record(row, { lines }) {
    if (isText(Object.values(row).join())) return row;
    throw new Error(`line ${lines}: ${notText}`);
  },
};
