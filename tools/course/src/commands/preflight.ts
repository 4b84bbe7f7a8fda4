// `lesson preflight`: is this machine ready?

import {
  chooseLook,
  readCommandLine,
  UsageError,
} from '@under-load/lab/cli';
import type { Command } from '../command.ts';
import { checks } from '../preflight/checks.ts';
import {
  isReady,
  renderFindings,
} from '../preflight/render-findings.ts';
import { runChecks } from '../preflight/run-checks.ts';
import { print } from '../print.ts';

const usage = `lesson preflight [--json] [--plain]

Looks at this machine before a workshop: Node.js, npm, the install,
Redis, PostgreSQL, RabbitMQ, ports, file watching, disk space, cores.
The services are really asked; what it starts for that, it ends. Each
problem comes with its remedy; exits 1 on a blocker.

  --json   one JSON document
  --plain  no colours
`;

export const preflight: Command = {
  usage,
  async run({ args, root, signal }) {
    const { values, positionals } = readCommandLine(args, {
      json: { type: 'boolean' },
      plain: { type: 'boolean' },
    });
    if (positionals[0]) {
      throw new UsageError(`preflight takes no "${positionals[0]}"`);
    }
    const { env } = process;
    const findings = await runChecks(checks, { root, env, signal });
    const ready = isReady(findings);
    const look = chooseLook(values.plain ?? false);
    print(
      values.json
        ? `${JSON.stringify({ ready, findings }, null, 2)}\n`
        : renderFindings(findings, look),
    );
    return ready ? 0 : 1;
  },
};
