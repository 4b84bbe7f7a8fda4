// Flags in NODE_OPTIONS reach every process that a lesson starts.

import {
  blocker,
  type Check,
  type Finding,
  ok,
  warning,
} from './check.ts';

/** As in pnpm-workspace.yaml: pnpm sets them for its scripts. */
const ours = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
];

/** Code or a debugger in every child: lessons would not start. */
const breaking =
  /^(--inspect\b|--inspect-brk|--require\b|-r\b|--import\b|--loader\b|--experimental-loader|--permission|--experimental-permission|--watch|--test\b)/;

export const nodeOptions: Check = {
  name: 'options',
  look: async ({ env }) => [judgeNodeOptions(env['NODE_OPTIONS'])],
};

export function judgeNodeOptions(value = ''): Finding {
  const flags = value.split(/\s+/).filter((flag) => flag !== '');
  const foreign = flags.filter((flag) => !ours.includes(flag));
  if (foreign.length === 0) return ok('NODE_OPTIONS adds nothing');
  const remedy =
    'Unset NODE_OPTIONS in this terminal, or run the course through pnpm, which sets it anew.';
  const says = `NODE_OPTIONS=${foreign.join(' ')}`;
  if (foreign.some((flag) => breaking.test(flag))) {
    return blocker(`${says} goes into every process`, remedy);
  }
  return warning(`${says} may change what is measured`, remedy);
}
