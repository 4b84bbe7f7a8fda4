import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import request from 'supertest';
import {
  createUser,
  password,
  uniqueName,
} from '../support/factories.ts';
import { mailsTo } from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterEach(() => {
  shop.mail.mode = 'ok';
});
afterAll(() => shop.close());

function newForm() {
  const name = uniqueName('Ada');
  return { name, email: `${name}@shop.example`, password };
}

const signUp = (form: object) =>
  request(shop.server).post('/api/users').send(form);

it('opens an account, and says where it is', async () => {
  const { name, email, password } = newForm();

  const { status, body, headers } = await signUp({
    ...{ name: ` ${name} `, email, password },
  });

  const { id } = body;
  expect(status).toBe(201);
  expect(headers['location']).toBe(`/api/users/${id}`);
  expect(body).toEqual({
    ...{ id: expect.any(String), email, name },
    ...{ role: 'customer', taxExempt: false },
  });
});

it('keeps a hash, and not the password', async () => {
  const form = newForm();

  const { body } = await signUp(form);

  const { rows } = await shop.pool.query(
    'SELECT * FROM users WHERE id = $1',
    [body.id],
  );
  expect(rows[0].password_hash).toMatch(/^scrypt:/);
  expect(JSON.stringify(rows)).not.toContain(password);
});

it('sends one welcome', async () => {
  const form = newForm();

  await signUp(form);

  expect(mailsTo(shop, form)).toEqual([
    expect.objectContaining({ subject: 'Welcome' }),
  ]);
});

it.each(['error', 'hang up'] as const)(
  'opens the account although the mail service fails: %s',
  async (mode) => {
    shop.mail.mode = mode;
    const form = newForm();
    const before = shop.errors.length;

    const { status } = await signUp(form);

    expect(status).toBe(201);
    expect(shop.errors.slice(before)).toEqual([
      expect.objectContaining({ code: 'MAIL_FAILED' }),
    ]);
  },
);

it('opens one account for each address, in any case', async () => {
  const form = newForm();
  await signUp(form);

  const again = { ...form, email: form.email.toUpperCase() };
  const { status, type } = await signUp(again);

  expect(status).toBe(409);
  expect(type).toBe('application/problem+json');
  expect(mailsTo(shop, form)).toHaveLength(1);
  expect(mailsTo(shop, again)).toHaveLength(0);
});

it('takes no role from a client', async () => {
  const { status } = await signUp({ ...newForm(), role: 'admin' });

  expect(status).toBe(400);
});

it('shows a user their own account', async () => {
  const { auth, ...user } = await createUser(shop);
  const get = (path: string) =>
    request(shop.server).get(path).set(auth);

  const me = await get('/api/me');
  const byId = await get(`/api/users/${user.id}`);

  expect(me.status).toBe(200);
  expect(me.body).toEqual(user);
  expect(byId.body).toEqual(user);
});

it('does not show the account of another user', async () => {
  const [ada, eve] = await Promise.all([
    createUser(shop),
    createUser(shop),
  ]);

  const { status, text } = await request(shop.server)
    .get(`/api/users/${ada.id}`)
    .set(eve.auth);

  expect(status).toBe(404);
  expect(text).not.toContain(ada.email);
});

it('shows every account to administrators', async () => {
  const admin = await createUser(shop, { role: 'admin' });
  const { auth: _, ...ada } = await createUser(shop);
  const get = (id: string) =>
    request(shop.server).get(`/api/users/${id}`).set(admin.auth);

  const found = await get(ada.id);
  const missing = await get('00000000-0000-4000-8000-000000000000');

  expect(found.body).toEqual(ada);
  expect(missing.status).toBe(404);
});
