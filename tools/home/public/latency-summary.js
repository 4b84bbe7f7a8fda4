// Latencies in words: of each kind, how many, their median, the worst.

import { median } from './median.js';
import { milliseconds } from './milliseconds.js';

/** @param {{ kind: string, ms: number }[]} readings */
export function summaryOf(readings) {
  const kinds = [...new Set(readings.map(({ kind }) => kind))].sort();
  const all = kinds.map((kind) => {
    const own = readings.filter((one) => one.kind === kind);
    const times = own.map(({ ms }) => ms);
    const longest = Math.max(...times);
    return { kind, count: own.length, ms: median(times), longest };
  });
  const parts = all.map(
    ({ kind, count, ms, longest }) =>
      `${kind}: ${count}, median ${milliseconds(ms)}, ` +
      `longest ${milliseconds(longest)}`,
  );
  return [...parts, ...comparison(all)].join(' · ');
}

/** @param {{ kind: string, ms: number }[]} medians */
function comparison(medians) {
  const [fast, ...others] = medians.toSorted((a, b) => a.ms - b.ms);
  const slow = others.at(-1);
  if (!fast || !slow) return [];
  const times = slow.ms / fast.ms;
  const shown = times < 10 ? times.toFixed(1) : Math.round(times);
  return [`${slow.kind} takes ${shown} times as long as ${fast.kind}`];
}
