import { expect, it } from '@jest/globals';
import { postgres } from '../src/postgres/engine.ts';
import { addressOf, reasonOf } from '../src/url-for-people.ts';

it.each([
  ['postgres://me:secret@db.example:6543/course', 'db.example:6543'],
  ['postgres://me:secret@db.example/course', 'db.example:5432'],
  ['postgres:///course', 'localhost:5432'],
])('of %s, tells only the address', (url, address) => {
  expect(addressOf(postgres, url)).toBe(address);
});

it('strikes a password out of a reason, however it is written', () => {
  const url = 'postgres://me:p%40ss@127.0.0.1/course';
  const error = new Error('No p@ss and no p%40ss for you.\nMore.');

  expect(reasonOf(error, url)).toBe('No *** and no *** for you');
});
