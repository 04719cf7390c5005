import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { bounded, inUnits, type Figure } from './figure.ts';
import { measure } from './measure.ts';
import { median } from './statistics.ts';

const runs = 5;

/** How long the whole chart takes to generate, as one command. */
export async function generation(): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) times.push((await measure(process.execPath, generator())).milliseconds);
  return { ...bounded('generating the chart', median(times) / 1000, 1, inUnits('s', 2)), isTimed: true };
}

/** The arguments of Node in the first command of `npm run generate`, which alone writes charts. */
function generator(): readonly string[] {
  const { scripts }: { readonly scripts: { readonly generate: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [first = ''] = scripts.generate.split(' && ');
  return first
    .split(' ')
    .slice(1)
    .map((argument) => (argument.startsWith('-') ? argument : join(root, argument)));
}
