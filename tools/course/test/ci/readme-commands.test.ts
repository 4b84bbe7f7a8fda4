import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readmeCommands } from '../../ci/readme-commands.ts';

const packages = new URL('../../../../packages/', import.meta.url);
const lessons = readdirSync(packages).filter((name) =>
  /^\d\d-/.test(name),
);

it.each(lessons)('%s tells a student what to type', (lesson) => {
  const file = new URL(`${lesson}/README.md`, packages);

  const commands = readmeCommands(readFileSync(file, 'utf8'));

  const prefix = `npx -y pnpm@12 --filter ${lesson}`;
  expect(commands.before).toEqual(['npx -y pnpm@12 install']);
  expect(commands.start).toMatch(new RegExp(`^${prefix} start\\b`));
  expect(commands.lab).toMatch(
    new RegExp(`^${prefix} lab .+ --quick$`),
  );
});

it('complains when it is not said', () => {
  expect(() => readmeCommands('## Run it\n\n## Next\n')).toThrow(
    /"Run it" must end a block of sh in/,
  );
});
