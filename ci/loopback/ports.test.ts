import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePorts, portOf } from './ports.ts';

it('gives ports that are free and different, none of those that systems give away themselves', async () => {
  const ports = await freePorts(20);
  expect(new Set(ports).size).toBe(20);
  expect(Math.max(...ports)).toBeLessThan(30_000);
  const servers = ports.map((port) => createServer().listen(port, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  expect(servers.map(portOf)).toEqual(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

it('gives none twice, and none on which somebody listens', async () => {
  const [first = 0, spare = 0] = await freePorts(2);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const other = (await freePorts(1))[0] ?? 0;
  const offered = [first, portOf(taken), spare].values();
  expect(await freePorts(1, () => offered.next().value ?? other + 1)).toEqual([other + 1]);
  taken.close();
});

it('says so where none is free', async () => {
  const [taken = 0] = await freePorts(1);
  await expect(freePorts(1, () => taken)).rejects.toThrow('Cannot find 1 free ports');
});
