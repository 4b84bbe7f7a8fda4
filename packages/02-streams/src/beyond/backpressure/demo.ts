// pnpm --filter 02-streams backpressure

import {
  highWaterMark,
  produceAndConsume,
  type Sample,
} from './backpressure.ts';

const megabytes = 8;
const lines = 8;
const barWidth = 40;

for (const heeding of [false, true]) {
  const samples = await produceAndConsume({ heeding, megabytes });
  const how = heeding ? 'heeding' : 'ignoring';
  console.log(`\n${how} what write() returns: buffered over time`);
  for (const sample of spread(samples)) console.log(draw(sample));
  console.log(`at most ${inKb(peak(samples))} KB`);
}
console.log(`\nThe highWaterMark was ${inKb(highWaterMark)} KB.`);

function draw({ ms, bufferedBytes }: Sample): string {
  const share = bufferedBytes / (megabytes * 1e6);
  const bar = '#'.repeat(Math.ceil(share * barWidth));
  const time = `${Math.round(ms)} ms`.padStart(8);
  const size = `${inKb(bufferedBytes)} KB`.padStart(9);
  return `${time} ${size} ${bar}`.trimEnd();
}

/** A few samples, evenly spread over time. */
function spread(samples: Sample[]): Sample[] {
  const end = samples.at(-1)?.ms ?? 0;
  const at = (line: number) =>
    samples.find(({ ms }) => ms >= (end * line) / lines);
  const picked = Array.from({ length: lines + 1 }, (_, i) => at(i));
  return picked.filter((sample) => sample !== undefined);
}

function peak(samples: Sample[]): number {
  return Math.max(...samples.map((sample) => sample.bufferedBytes));
}

function inKb(bytes: number): number {
  return Math.round(bytes / 1024);
}
