import { parseArgs } from 'node:util';
import { ruleCost } from './rule-cost.ts';
import { costTable } from './cost-table.ts';
import { interval } from './open-metrics.ts';

const { values } = parseArgs({
  options: {
    pods: { type: 'string', default: '1000' },
    services: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
});

const size = { pods: Number(values.pods), services: Number(values.services) };
const cost = await ruleCost(size, { every: interval, rounds: Number(values.rounds) });
const { text, share } = costTable(size, cost);
console.log(text);
if (cost.failures.length > 0 || share > 0.1) process.exitCode = 1;
