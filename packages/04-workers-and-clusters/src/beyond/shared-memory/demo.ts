// `pnpm --filter 04-workers-and-clusters shared-memory`

import { countTogether } from './shared-memory.ts';

const number = new Intl.NumberFormat('en');

for (const counting of ['plain', 'atomic'] as const) {
  const result = await countTogether({ counting, threads: 2 });
  const [counted = '', expected = '', lost = ''] = [
    result.counted,
    result.expected,
    result.lost,
  ].map((n) => number.format(n));
  console.log(`${counting}: ${counted} of ${expected}, ${lost} lost`);
}
