// What must not compile. The compiler itself is asked, since the
// tests run without its diagnostics.

import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import ts from 'typescript';

const user = `{ id: '1', name: 'Ada', email: 'a@example.com',
  registeredAt: '' }`;
const snippets = [
  ['a right call', `events.publish('user.registered', ${user});`, []],
  [
    'a right listener',
    "events.on('credit.granted', ({ cents }) => cents.toFixed());",
    [],
  ],
  [
    'a wrong name',
    `events.publish('user.registred', ${user});`,
    [2345],
  ],
  ['a missing field', "events.publish('mail.sent', {});", [2345]],
  [
    'a wrong type',
    "events.publish('mail.sent', { userId: 1 });",
    [2322],
  ],
  ['no payload', "events.publish('mail.sent');", [2554]],
  [
    'a wrong name to listen to',
    "events.on('nothing', () => {});",
    [2345],
  ],
  [
    "another event's payload",
    "events.on('mail.sent', ({ email }) => email);",
    [2339],
  ],
  [
    "another event's stream",
    "for await (const { cents } of bus.stream('mail.sent')) void cents;",
    [2339],
  ],
] as const;

// One program for all: it takes the compiler seconds to start.
const errors = compile(snippets.map(([, code]) => code));

it.each(snippets.map(([what, , codes], i) => ({ what, codes, i })))(
  'the compiler judges $what: errors $codes',
  ({ codes, i }) => {
    expect(errors[i]).toEqual(codes);
  },
);

/** Answers the error codes by line. */
function compile(lines: string[]): number[][] {
  const file = fileURLToPath(new URL('snippet.ts', import.meta.url));
  const prelude = `import type { Events } from '../src/events.ts';
import type { IsolatedBus } from '../src/ladder/3-isolated-bus.ts';
declare const events: Events; declare const bus: IsolatedBus;`;
  const blocks = lines.map((line) => line.replaceAll('\n', ' '));
  const text = [...prelude.split('\n'), ...blocks].join('\n');
  const options = readOptions();
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === file
      ? ts.createSourceFile(name, text, target)
      : getSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  // Of this file alone: `tsc` judges what it imports.
  const snippet = program.getSourceFile(file);
  const found = ts.getPreEmitDiagnostics(program, snippet);
  const first = prelude.split('\n').length;
  return lines.map((_, i) =>
    found
      .filter((one) => lineOf(one) === first + i)
      .map(({ code }) => code),
  );
}

function lineOf({ file, start = 0 }: ts.Diagnostic): number {
  return file?.getLineAndCharacterOfPosition(start).line ?? -1;
}

function readOptions(): ts.CompilerOptions {
  const url = new URL('../tsconfig.json', import.meta.url);
  const file = fileURLToPath(url);
  const { config } = ts.readConfigFile(file, (name) =>
    ts.sys.readFile(name),
  );
  const folder = fileURLToPath(new URL('..', import.meta.url));
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}
