import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { loopbackCertificate } from './certificate.ts';

it('is a certificate of 127.0.0.1 that it signed itself', () => {
  const read = new X509Certificate(loopbackCertificate().certificate);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.ca).toBe(true);
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.validToDate.getTime()).toBeGreaterThan(Date.now());
  expect(read.validFromDate.getTime()).toBeLessThan(Date.now());
});

it('serves TLS to those who trust it and to nobody else', async () => {
  const made = loopbackCertificate();
  const server = createServer({ key: made.key, cert: made.certificate }, (_request, response) => response.end('yes'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? (address satisfies AddressInfo).port : 0;
  const ask = (ca: string | undefined): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, ...(ca === undefined ? {} : { ca }), agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  await expect(ask(made.certificate)).resolves.toBe(200);
  await expect(ask(undefined)).rejects.toThrow(/self-signed/u);
  server.close();
});
