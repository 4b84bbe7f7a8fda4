// What a README's "Run it" tells a student to type.

export interface ReadmeCommands {
  /** Those that end, such as the install. */
  before: string[];
  /** The one that starts the lesson's server. */
  start: string;
  /** A measurement, quick. */
  lab: string;
}

/** @throws Error when the section does not say all three. */
export function readmeCommands(readme: string): ReadmeCommands {
  const [, section = ''] = /^## Run it\n(.*?)^## /ms.exec(readme) ?? [];
  const lines = [...section.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.trim() !== '');
  const start = lines.at(-1);
  const [, prefix] = /^(.* )start\b/.exec(start ?? '') ?? [];
  const [lab] = /(?<=`)lab [\w-]+ --quick(?=`)/.exec(section) ?? [];
  if (!start || !prefix || !lab) {
    throw new Error(
      'its "Run it" must end a block of sh in "... start", and name ' +
        'a `lab <experiment> --quick`',
    );
  }
  return { before: lines.slice(0, -1), start, lab: prefix + lab };
}
