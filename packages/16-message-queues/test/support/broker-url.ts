// The broker that the tests run against.

const url = process.env['RABBITMQ_URL'];
if (!url) {
  throw new Error(
    'RABBITMQ_URL is not set: run the tests with "pnpm test"',
  );
}
export const rabbitmqUrl = url;
