import { expect, it } from '@jest/globals';
import { Broker } from '../../src/rabbitmq/broker/broker.ts';
import { during, sourcesOf } from '../support/provided.ts';

it.each([
  [
    'takes the broker of docker-compose.yml',
    'course',
    /^rabbitmq: standard/,
  ],
  ['passes by a broker of another', 'other', /^rabbitmq: embedded/],
])('%s', async (_, password, source) => {
  const broker = new Broker({ user: 'course', password });
  const standardPorts = { rabbitmq: await broker.listen() };
  const options = { env: {}, standardPorts };

  const sources = await during(['rabbitmq'], options, sourcesOf);

  await broker.close();
  expect(sources[0]).toMatch(source);
});
