// Which file an exercise's suite grades.

/**
 * The student's own, or what `RUNG_FILE` names: a rung, to prove that
 * the exercise can be solved, or the scratch copy of a live lesson.
 *
 * @param own Such as `new URL('my-cache.ts', import.meta.url)`.
 */
export function rungUnderTest(own: URL): URL {
  const asked = process.env['RUNG_FILE'];
  return asked ? new URL(asked) : own;
}
