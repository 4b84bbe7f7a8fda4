import { expect, it } from '@jest/globals';
import { onPosix } from './support/on-posix.ts';
import { childrenOf, isAlive, until } from './support/processes.ts';
import { node, withServices } from './support/wrapper.ts';

// A command that takes its time to end, and tells how it was asked.
const patient = `
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      console.log('got ' + signal);
      setTimeout(() => process.exit(5), 100);
    });
  }
  setInterval(() => undefined, 1000);
  console.log('pid ' + process.pid + ', ready');
`;

onPosix(() => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'forwards %s, and awaits the end of the command',
    async (signal) => {
      const wrapper = withServices(['redis', ...node(patient)]);
      await wrapper.says(/ready/);

      wrapper.child.kill(signal);

      const { code, stdout } = await wrapper.ended;
      expect(stdout).toMatch(new RegExp(`ready\ngot ${signal}\n$`));
      expect(code).toBe(5);
    },
  );
});

onPosix(() => {
  it.each(['SIGTERM', 'SIGKILL', 'SIGINT'])(
    'dies of %s when the command does',
    async (signal) => {
      const script = `process.kill(process.pid, '${signal}');
        setInterval(() => undefined, 1000)`;

      const { ended } = withServices(['redis', ...node(script)]);

      expect(await ended).toMatchObject({ code: null, signal });
    },
  );
});

it('keeps the status of a command that nobody signalled', async () => {
  const { ended } = withServices([...node('process.exit(4)')]);

  expect(await ended).toMatchObject({ code: 4, signal: null });
});

onPosix(() => {
  it('keeps the status when its keeper was killed', async () => {
    const wrapper = withServices(['redis', ...node(patient)]);
    await wrapper.says(/ready/);
    const children = await childrenOf(wrapper.pid);
    const command = Number((await wrapper.says(/pid (\d+)/))[1]);
    const [keeper = 0] = children.filter((pid) => pid !== command);

    process.kill(keeper, 'SIGKILL');
    await until(() => !isAlive(keeper));
    process.kill(command, 'SIGTERM');

    expect(await wrapper.ended).toMatchObject({ code: 5 });
  });
});
