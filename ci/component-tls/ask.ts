import { request } from 'node:https';
import type { Certificate } from '../loopback/certificate.ts';
import type { Login } from '../loopback/login.ts';

/** The status with which a server answers over HTTPS, at host:port and a path. */
export function statusOf(page: string, name: string, { certificate }: Certificate): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`https://${page}`, { ca: certificate, servername: name, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/**
 * The JSON that a server answers with over HTTPS.
 * @param address host:port, and the path below which it answers
 * @param name the name that its certificate must be for
 * @param login for servers that ask for one
 * @throws Error where the certificate is not of the authority, or the answer is no success
 */
export function ask(address: string, path: string, name: string, { certificate }: Certificate, login?: Login): Promise<unknown> {
  const auth = login === undefined ? undefined : `${login.username}:${login.password}`;
  return new Promise((resolve, reject) => {
    const sent = request(`https://${address}${path}`, { ca: certificate, servername: name, auth, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(Buffer.concat(parts).toString()));
        else reject(new Error(`${address}${path} answers ${String(response.statusCode)}`));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
