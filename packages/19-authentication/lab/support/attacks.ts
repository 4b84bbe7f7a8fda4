// Plays every attack of the tests against a rung.

export const rungs = [
  '1-session-in-memory',
  '2-jwt-as-published',
  '3-verified',
  '4-rotating-keys',
  '5-sessions',
  '6-refresh',
  '7-memory-hard',
  '8-throttled',
];

/** What each behaviour is called, and whether the rung holds it. */
export async function attack(rung: string) {
  // Imported late: both need the database.
  const { behaviours } = await import('../../test/behaviours/all.ts');
  const { openAuthFixture } =
    await import('../../test/support/auth-fixture.ts');
  const results = new Map<string, boolean>();
  for (const { name, prove } of behaviours) {
    const url = new URL(`../../src/ladder/${rung}.ts`, import.meta.url);
    const fixture = await openAuthFixture(url);
    const isHeld = await prove(fixture).then(
      () => true,
      () => false,
    );
    await fixture.close();
    results.set(name, isHeld);
  }
  return results;
}
