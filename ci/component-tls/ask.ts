import { request } from 'node:https';
import type { Certificate } from '../loopback/certificate.ts';
import type { Login } from '../loopback/login.ts';

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** What a server answers over HTTPS, whatever its status is. */
function get(page: string, name: string, { certificate }: Certificate, login?: Login): Promise<Answer> {
  const auth = login === undefined ? undefined : `${login.username}:${login.password}`;
  return new Promise((resolve, reject) => {
    const sent = request(`https://${page}`, { ca: certificate, servername: name, auth, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The status with which a server answers over HTTPS, at host:port and a path. */
export async function statusOf(page: string, name: string, certificate: Certificate): Promise<number | undefined> {
  const { status } = await get(page, name, certificate);
  return status;
}

/**
 * The JSON that a server answers with over HTTPS.
 * @param address host:port, and the path below which it answers
 * @param name the name that its certificate must be for
 * @param login for servers that ask for one
 * @throws Error where the certificate is not of the authority, or the answer is no success
 */
export async function ask(address: string, path: string, name: string, certificate: Certificate, login?: Login): Promise<unknown> {
  const { status, body } = await get(`${address}${path}`, name, certificate, login);
  if (status !== 200) throw new Error(`${address}${path} answers ${String(status)}`);
  return JSON.parse(body);
}
