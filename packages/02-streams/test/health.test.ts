import { once } from 'node:events';
import { afterEach, expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import request from 'supertest';
import { birdstrikesUrl } from '../src/app/dataset.ts';
import { closed } from '../src/ladder/export/closed.ts';
import { openAnswer } from './support/http-client.ts';
import { openTestApp, type TestApp } from './support/test-app.ts';
import { watchSource } from './support/watched-source.ts';

let service: TestApp;
afterEach(() => service.close());

it('says how much memory it takes', async () => {
  service = await openTestApp();

  const { status, body } = await request(service.app).get('/healthz');

  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'ok', streams: 0, readMb: 0 });
  expect(body.rssMb).toBeGreaterThan(10);
});

it('counts the streams under way', async () => {
  const source = watchSource();
  service = await openTestApp({ openFile: source.openFile });
  const answer = await openAnswer(`${service.url}/strikes.ndjson`);

  const during = await request(service.app).get('/healthz');
  answer.destroy();
  await patiently('the stream ends', service.settled());

  const after = await request(service.app).get('/healthz');
  expect(during.body.streams).toBe(1);
  expect(after.body.streams).toBe(0);
});

it('says how much was read of the files that are open', async () => {
  service = await openTestApp();
  const file = await service.files.open(birdstrikesUrl);
  await once(file, 'readable'); // 64 KB are there

  const during = await request(service.app).get('/healthz');
  file.destroy();
  await closed(file);

  const after = await request(service.app).get('/healthz');
  expect(during.body.readMb).toBe(0.1);
  expect(after.body.readMb).toBe(0);
});
