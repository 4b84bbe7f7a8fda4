// What the house's lint rules say of a text, as a file of a lesson.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const eslint = fileURLToPath(
  new URL(
    '../../../../node_modules/eslint/bin/eslint.js',
    import.meta.url,
  ),
);
const config = fileURLToPath(
  new URL('../fixtures/untyped-eslint.config.js', import.meta.url),
);

export interface LintMessage {
  line: number;
  ruleId: string;
  message: string;
}

/** @param file Where in the repository the text would stand. */
export async function lint(
  file: string,
  code: string,
): Promise<LintMessage[]> {
  const args = [
    '--config',
    config,
    '--stdin',
    '--stdin-filename',
    file,
  ];
  const command = [eslint, ...args, '--format', 'json'];
  const child = spawn(process.execPath, command, { cwd: root });
  child.stdin.end(code);
  const [report] = JSON.parse(await text(child.stdout)) as [
    { messages: LintMessage[] },
  ];
  return report.messages;
}
