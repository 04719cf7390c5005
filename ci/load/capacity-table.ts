/**
 * Measures what one Prometheus takes for clusters of several sizes, and prints it as a table:
 *
 *     npm run capacity -- --pods 100,500,1000 --each 200 --span 180
 */
import { parseArgs } from 'node:util';
import { capacity } from './capacity.ts';

const { values } = parseArgs({
  options: {
    pods: { type: 'string', default: '100,500,1000' },
    each: { type: 'string', default: '200' },
    every: { type: 'string', default: '30' },
    span: { type: 'string', default: '180' },
  },
});

const options = { each: Number(values.each), every: Number(values.every), span: Number(values.span) };
const MiB = 1024 ** 2;

console.log('| Pods | Series | Memory | Memory a series | Processor, cores | Scrapes |\n| --- | --- | --- | --- | --- | --- |');
for (const pods of values.pods.split(',').map(Number)) {
  const { series, memory, cores, scrapes } = await capacity({ pods, services: Math.ceil(pods / 10) }, options);
  const cells = [
    pods,
    series,
    `${(memory / MiB).toFixed(0)} MiB`,
    `${(memory / series / 1024).toFixed(1)} KiB`,
    cores.toFixed(2),
    scrapes.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
