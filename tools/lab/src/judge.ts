// Decides whether a rung behaves as its lesson declares. Knows no Jest.

import type { Behaviour } from './behaviour.ts';
import { messageOf } from './errors.ts';

/** What a proof is given, with the way to take it down again. */
export type Closable<Fixture> = Fixture & {
  close(): Promise<void>;
};

/** The part of a rung that a verdict depends on. */
export interface Declared {
  name: string;
  breaks: Record<string, RegExp>;
}

/**
 * Resolves when the behaviour holds, or breaks, just as declared.
 * The fixture is closed in every case.
 *
 * @throws Error when it breaks and should hold, holds and should
 * break, breaks for another reason, or when `close` fails.
 */
export async function judge<Fixture>(
  behaviour: Behaviour<Fixture>,
  rung: Declared,
  fixture: (rungName: string) => Promise<Closable<Fixture>>,
): Promise<void> {
  // Outside `try`: a fixture that cannot be built proves nothing.
  const built = await fixture(rung.name);
  const failures: unknown[] = [];
  try {
    await compare(behaviour, rung.breaks[behaviour.name], built);
  } catch (error) {
    failures.push(error);
  }
  await built.close().catch((error: unknown) => {
    failures.push(closeFailure(error));
  });
  if (failures.length > 1) throw bothFailed(failures);
  if (failures.length === 1) throw failures[0];
}

/**
 * @throws TypeError when two behaviours share a name, or a rung
 * breaks one that does not exist.
 */
export function checkDeclarations(
  behaviours: { name: string }[],
  rungs: Declared[],
): void {
  const known = new Set<string>();
  for (const { name } of behaviours) {
    if (known.has(name)) {
      throw new TypeError(`behaviour declared twice: "${name}"`);
    }
    known.add(name);
  }
  for (const rung of rungs) checkKeys(rung, known);
}

function checkKeys(rung: Declared, known: Set<string>): void {
  for (const key of Object.keys(rung.breaks)) {
    if (known.has(key)) continue;
    throw new TypeError(
      `rung ${rung.name} breaks an unknown behaviour: "${key}"`,
    );
  }
}

async function compare<Fixture>(
  { name, prove }: Behaviour<Fixture>,
  reason: RegExp | undefined,
  fixture: Fixture,
): Promise<void> {
  if (!reason) return prove(fixture);
  const broken = await refutation(prove, fixture);
  if (!broken) {
    throw new Error(`declared broken, but it holds: "${name}"`);
  }
  // On a terminal Jest colours its messages; patterns must not care.
  const message = messageOf(broken.error);
  if (message.search(reason) >= 0) return;
  throw new Error(
    `breaks for another reason: "${name}"\n` +
      `declared: ${reason}\nmessage:  ${message}`,
    { cause: broken.error },
  );
}

async function refutation<Fixture>(
  prove: Behaviour<Fixture>['prove'],
  fixture: Fixture,
): Promise<{ error: unknown } | undefined> {
  try {
    await prove(fixture);
    return undefined;
  } catch (error) {
    return { error };
  }
}

function closeFailure(error: unknown): Error {
  const message = `the fixture did not close: ${messageOf(error)}`;
  return new Error(message, { cause: error });
}

function bothFailed(errors: unknown[]): AggregateError {
  const message = errors.map(messageOf).join('\n\n');
  return new AggregateError(errors, message);
}
