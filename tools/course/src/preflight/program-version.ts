// Asks a program on PATH for its version.

/** Resolves to the first line it prints; undefined without it. */
export async function programVersion(
  program: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  // On demand: a broken install is to be found, not to end this.
  const { default: spawn } = await import('cross-spawn');
  const { status, stdout } = spawn.sync(program, ['--version'], {
    env,
    encoding: 'utf8',
    timeout: 10_000,
    windowsHide: true,
  });
  if (status !== 0) return undefined;
  return stdout.trim().split(/\r?\n/)[0];
}
