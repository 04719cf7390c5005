import { request } from 'node:https';
import { expect, it } from 'vitest';
import { loopbackCertificate } from '../certificate.ts';
import { until } from '../wait.ts';
import { StandIns } from './server.ts';

/** Begins a request of ten bytes, sends one, and goes away, as a client does that is killed. */
function begin(url: string): void {
  const sent = request(url, {
    method: 'POST',
    rejectUnauthorized: false,
    headers: { 'content-type': 'application/json', 'content-length': 10 },
  });
  sent.on('error', () => undefined);
  sent.write('{', () => setTimeout(() => sent.destroy(), 100));
}

it('a client that goes away in the middle of its request was not refused', async () => {
  await using standIns = new StandIns(loopbackCertificate());
  const address = await standIns.listen();
  begin(`${address}/webhook/sink`);
  await until('the request ends', 5, () => Promise.resolve(standIns.interrupted === 1));
  expect(standIns.refused).toEqual([]);
  expect(standIns.deliveries).toEqual([]);
});

it('a complete request in the wrong form is refused', async () => {
  await using standIns = new StandIns(loopbackCertificate());
  const address = await standIns.listen();
  const status = await new Promise((resolve) => {
    request(`${address}/webhook/sink`, { method: 'POST', rejectUnauthorized: false }, (response) => {
      resolve(response.resume().statusCode);
    }).end('{}');
  });
  expect(status).toBe(400);
  expect(standIns.refused).toEqual(['/webhook/sink: the content-type is not application/json']);
  expect(standIns.interrupted).toBe(0);
});
