// Take each chunk when it comes, ready or not.

import { type Summarise, strikesByState } from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const tally = new Tally();
  let header: string[] | undefined;
  let rest = '';

  function addLine(line: string): void {
    if (line === '') return;
    const fields = line.split(',');
    if (!header) {
      header = fields;
      return;
    }
    const group = header.indexOf(columns.group);
    const amount = header.indexOf(columns.amount);
    tally.add(fields[group] ?? '', Number(fields[amount]));
    if (tally.isProgress) void onProgress?.(tally.summary.rows);
  }

  return new Promise((resolve, reject) => {
    // #region chunks
    source.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(addLine);
    });
    source.on('end', () => {
      addLine(rest);
      resolve(tally.summary);
    });
    source.on('error', reject);
    // #endregion
  });
};
