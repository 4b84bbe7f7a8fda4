import { expect, it } from '@jest/globals';
import { findBrowser } from '../test-browser/support/find-browser.ts';

const machine = { platform: 'linux', env: {} } as const;

it('takes the first browser that is in a usual place', () => {
  const there = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

  const found = findBrowser({
    ...machine,
    exists: (file) => there.includes(file),
  });

  expect(found).toBe('/usr/bin/chromium-browser');
});

it('takes what CHROMIUM names, before all others', () => {
  const env = { CHROMIUM: '/opt/mine' };

  const found = findBrowser({ ...machine, env, exists: () => true });

  expect(found).toBe('/opt/mine');
});

it('fails with the remedy where there is no browser', () => {
  const find = () => findBrowser({ ...machine, exists: () => false });

  expect(find).toThrow(
    'No Chromium was found: install it (on Debian: ' +
      'apt-get install chromium), or set CHROMIUM to its path.',
  );
});

it('fails when there is nothing where CHROMIUM says', () => {
  const env = { CHROMIUM: '/opt/mine' };
  const find = () =>
    findBrowser({
      ...machine,
      env,
      exists: (file) => file !== '/opt/mine',
    });

  expect(find).toThrow('CHROMIUM is /opt/mine, where no file is.');
});
