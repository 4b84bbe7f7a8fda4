// Checks what an experiment's `measure` returned.

import type { Reading } from './experiment.ts';

/** @throws TypeError when anything in it is not a finite number. */
export function checkReading(reading: unknown): Reading {
  if (!isRecord(reading)) {
    throw new TypeError(`measure returned ${show(reading)}`);
  }
  checkNumber('value', reading['value']);
  for (const [name, value] of entries(reading['also'])) {
    checkNumber(name, value);
  }
  for (const [name, points] of entries(reading['series'])) {
    checkPoints(name, points);
  }
  return reading as unknown as Reading;
}

function checkPoints(name: string, points: unknown): void {
  if (!Array.isArray(points)) {
    throw new TypeError(`series ${name} is ${show(points)}`);
  }
  for (const point of points as unknown[]) {
    if (!Array.isArray(point) || point.length !== 2) {
      throw new TypeError(`series ${name} has a point ${show(point)}`);
    }
    for (const part of point) checkNumber(`series ${name}`, part);
  }
}

function checkNumber(name: string, value: unknown): void {
  if (Number.isFinite(value)) return;
  throw new TypeError(
    `measure returned ${show(value)} for ${name}, not a finite number`,
  );
}

function entries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return typeof value === 'number'
    ? String(value)
    : (JSON.stringify(value) ?? String(value));
}
