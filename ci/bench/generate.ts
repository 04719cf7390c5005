import { root } from '../paths.ts';
import { bounded, inUnits, type Figure } from './figure.ts';
import { measure } from './measure.ts';
import { median } from './statistics.ts';

const runs = 5;

/** How long the whole chart takes to generate, as one command. */
export async function generation(): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) times.push((await measure(process.execPath, [`${root}/generator/main.mjs`])).milliseconds);
  return { ...bounded('generating the chart', median(times) / 1000, 1, inUnits('s', 2)), isTimed: true };
}
