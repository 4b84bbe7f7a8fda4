// Fires volleys with one variant, as it is told.

import { openVariant } from './variants.ts';
import type { Volley } from './processes.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Parameters<
  typeof openVariant
>[0];
const { take } = await openVariant(settings);
await take('warm'); // connected, and the script is in Redis

process.on('message', ({ key, times }: Volley) => {
  const all = Array.from({ length: times }, () => take(key));
  void Promise.all(all).then((allowed) =>
    process.send?.(allowed.filter(Boolean).length),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
