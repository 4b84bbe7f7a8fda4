// Latencies in words: of each kind, how many and their median.

import { milliseconds } from './milliseconds.js';

/** @param {{ kind: string, ms: number }[]} readings */
export function summaryOf(readings) {
  const kinds = [...new Set(readings.map(({ kind }) => kind))].sort();
  const medians = kinds.map((kind) => {
    const all = readings.filter((one) => one.kind === kind);
    const ms = median(all.map((one) => one.ms));
    return { kind, count: all.length, ms };
  });
  const parts = medians.map(
    ({ kind, count, ms }) =>
      `${kind}: ${count}, median ${milliseconds(ms)}`,
  );
  return [...parts, ...comparison(medians)].join(' · ');
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

/** @param {number[]} values Not empty. */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? 0) + upper) / 2;
}
