import { createServer, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { portOf } from '../../loopback/ports.ts';
import { Scratch } from '../../scratch.ts';
import { answerAbout, isAdministrator } from './grafana-datasources.ts';

const ini = 'admin_user = $__file{/admin/user}\nadmin_password = $__file{/admin/password}\n';
const login = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

it.each([
  ['the login of the Secret', 'root', 's', login('root:s'), true],
  ['another password', 'root', 's', login('root:t'), false],
  ['no login', 'root', 's', undefined, false],
  ['a Secret without a password', 'root', undefined, login('root:'), false],
])('%s', (_name, user, password, authorization, expected) => {
  using scratch = new Scratch();
  scratch.write('admin/user', `${user}\n`);
  if (password !== undefined) scratch.write('admin/password', password);
  expect(isAdministrator(authorization, scratch.folder, ini)).toBe(expected);
});

/** The address of a server that answers as told until the scope ends. */
async function serve(statusOf: (request: IncomingMessage) => number): Promise<{ readonly url: string } & Disposable> {
  const server = createServer((request, response) => {
    response.writeHead(statusOf(request)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String(portOf(server))}`, [Symbol.dispose]: () => server.close() };
}

it.each([
  ['uid/p/health', '/api/v1/query', 200],
  ['uid/l/health', '/loki/api/v1/query', 200],
  ['proxy/uid/a/api/v2/status', '/api/v2/status', 200],
  ['uid/p/health', '/elsewhere', 400],
  ['uid/a/health', '/api/v2/status', 404],
  ['uid/other/health', '/api/v1/query', 404],
])('%s, where the server has %s: %s', async (path, served, status) => {
  using server = await serve((request) => (request.url?.split('?')[0] === served ? 200 : 404));
  const { url } = server;
  const datasources = Object.entries({ p: 'prometheus', l: 'loki', a: 'alertmanager' }).map(([uid, type]) => ({ uid, type, url }));
  expect((await answerAbout(path, datasources)).status).toBe(status);
});

it.each([
  ['with the password of the environment', { MONITORING_PASSWORD: 's' }, 200],
  ['with another one', { MONITORING_PASSWORD: 't' }, 400],
])('asks a server that wants a login, %s: %s', async (_name, environment, status) => {
  using server = await serve((request) => (request.headers.authorization === login('root:s') ? 200 : 401));
  const secureJsonData = { basicAuthPassword: '$MONITORING_PASSWORD' };
  const datasource = { uid: 'p', type: 'prometheus', url: server.url, basicAuth: true, basicAuthUser: 'root', secureJsonData };
  expect((await answerAbout('uid/p/health', [datasource], environment)).status).toBe(status);
});

it('a server that is not there makes a datasource unhealthy', async () => {
  expect(await answerAbout('uid/p/health', [{ uid: 'p', type: 'prometheus', url: 'http://127.0.0.1:1' }])).toMatchObject({ status: 400 });
});
