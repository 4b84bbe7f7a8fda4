// The id of a result is the time at which it was kept.

const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

/** @param ms Since the epoch. */
export function idAt(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:.]/g, '');
}

/** Undefined when it is no id: nothing else may become a path. */
export function timeOf(id: string): Date | undefined {
  const found = pattern.exec(id);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, ms] = found;
  const date = `${year}-${month}-${day}`;
  const time = new Date(`${date}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
