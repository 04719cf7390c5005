import { appendFileSync } from 'node:fs';
import { mainJob } from './main-job.ts';
import { mainJobOfProduction } from './production.ts';
import { StandIns } from './stand-ins/server.ts';
import { Processes } from './processes.ts';
const orig = Processes.prototype[Symbol.asyncDispose];
let ps: Processes | undefined;
Processes.prototype[Symbol.asyncDispose] = async function () { ps = this; return orig.call(this); };
let si: StandIns | undefined;
const o2 = StandIns.prototype[Symbol.asyncDispose];
StandIns.prototype[Symbol.asyncDispose] = async function () { si = this; return o2.call(this); };
for (let i = 0; i < 5; i++) {
  const rows = await mainJob(mainJobOfProduction, () => undefined);
  const bad = rows.filter((r) => !r.passed);
  console.log(i, bad);
  if (bad.length) {
    for (const d of si!.deliveries) console.log(d.at.toFixed(2), d.service, d.to, d.status, d.content.slice(0, 60).replaceAll('\n', ' '));
    for (const n of ['alertmanager-0', 'alertmanager-1', 'alertmanager-2']) appendFileSync('/tmp/am.log', `=== ${i} ${n}\n${ps!.said(n)}\n`);
  }
}
