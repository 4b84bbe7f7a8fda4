// Runs the demo of a folder in `src/beyond/` as a terminal would.

import { runScript } from '@under-load/lab';

/** What it printed. @throws when it fails, or warns of anything. */
export async function runDemo(name: string): Promise<string> {
  const file = new URL(
    `../../src/beyond/${name}/demo.ts`,
    import.meta.url,
  );
  const { code, stdout, stderr } = await runScript({ file });
  if (code !== 0 || stderr) throw new Error(`code ${code}: ${stderr}`);
  return stdout;
}
