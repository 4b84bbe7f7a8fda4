import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import request from 'supertest';
import { openTestApp } from './support/test-app.ts';

const { app } = openTestApp();
const folder = new URL('../src/app/page/', import.meta.url);

it('runs nothing but its own files', async () => {
  const { text, headers } = await request(app).get('/');

  const policy = headers['content-security-policy'];
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(text).not.toMatch(
    /<script(?![^>]* src=)|<style| style=| on\w+=/,
  );
});

it('takes no click before its script hears one', async () => {
  const { text } = await request(app).get('/');

  expect(text).toMatch(/<button/);
  expect(text).not.toMatch(/<button(?![^>]* disabled)/);
});

it('finds everything that it asks for', async () => {
  const { text } = await request(app).get('/');
  const links = [...text.matchAll(/ (?:src|href)="([^"]+)"/g)];
  const script = await request(app).get('/page.js');
  const imports = [...script.text.matchAll(/from '\.(\/[^']+)'/g)];

  for (const [, link] of [...links, ...imports]) {
    const path = `/${link}`.replace('//', '/');
    const { status } = await request(app).get(path);
    expect([path, status]).toEqual([path, 200]);
  }
  expect(links.length + imports.length).toBe(6);
});

it('works without the net', async () => {
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), 'utf8');

    const outside = text
      .replaceAll('http://www.w3.org/2000/svg', '')
      .match(/https?:\/\/|@import/);

    expect([name, outside]).toEqual([name, null]);
  }
});
