// Which Redis the lessons can use.

/** The first with HRANDFIELD, which lesson 05 takes batches with. */
const oldest = [6, 2] as const;

/**
 * @param version Such as `Redis 7.0`; one that is not known passes.
 * @throws Error that names both versions.
 */
export function assertNewEnough(version: string): void {
  // Every Valkey is newer.
  const found = /^Redis (\d+)\.(\d+)/.exec(version);
  if (!found) return;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  const [first, second] = oldest;
  if (major > first || (major === first && minor >= second)) return;
  throw new Error(
    `${version} is too old, ${oldest.join('.')} is needed`,
  );
}
