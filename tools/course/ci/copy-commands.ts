// What a lesson's README says to whoever copies its `src/`.

export interface CopyCommands {
  before: string[];
  /** The last one: it starts the server. */
  start: string;
}

/** @throws Error if the README does not say it. */
export function copyCommands(readme: string): CopyCommands {
  const block = /```sh\n(npm pkg set type=module\n[^`]+)```/.exec(
    readme,
  );
  const before = block?.[1]?.trim().split('\n') ?? [];
  const start = before.pop();
  if (start === undefined) {
    throw new Error('the README does not say how to copy src/');
  }
  return { before, start };
}
