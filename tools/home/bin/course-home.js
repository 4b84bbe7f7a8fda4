#!/usr/bin/env node
try {
  await import('@under-load/typescript');
  await import('../src/home-cli.ts');
} catch (error) {
  const [reason] = String(error?.message).trim().split('\n');
  if (!/Cannot find package/.test(reason)) throw error;
  console.error(
    `course-home: the install is not complete (${reason}); ` +
      'run "npx -y pnpm@12 install" in the repository.',
  );
  process.exitCode = 1;
}
