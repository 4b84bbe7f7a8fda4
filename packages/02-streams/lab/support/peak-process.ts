// Sums one file, and reports its peak memory again and again: it may
// die before the end.

import { createReadStream } from 'node:fs';
import { findReader } from './readers.ts';

const [variant = '', file = ''] = process.argv.slice(2);
const read = await findReader(variant);

const report = () => {
  const { maxRSS } = process.resourceUsage(); // in KB, everywhere
  process.send?.(Math.round(maxRSS / 1024));
};
report();
const timer = setInterval(report, 20);
await read(createReadStream(file));
clearInterval(timer);
report();
process.disconnect();
