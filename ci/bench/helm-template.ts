import { release } from '../helm.ts';
import { chart, tool } from '../paths.ts';
import { Scratch } from '../scratch.ts';
import { bounded, inUnits, shown, type Figure } from './figure.ts';
import { measure, type Measured } from './measure.ts';
import { median } from './statistics.ts';

const runs = 15;
const bounds = { time: 0.4, memory: 0.7 } as const;

/** Renders each chart in turn, again and again, so that what else the machine does falls on all of them; the medians. */
async function interleaved(charts: readonly string[]): Promise<readonly Measured[]> {
  const all: Measured[][] = charts.map(() => []);
  for (let round = 0; round <= runs; round += 1) {
    for (const [index, one] of charts.entries()) {
      const measured = await measure(tool('helm4'), ['template', release.name, one, '--namespace', release.namespace]);
      // The first round only warms the disk's cache.
      if (round > 0) all[index]?.push(measured);
    }
  }
  return all.map((measured) => ({
    milliseconds: median(measured.map((one) => one.milliseconds)),
    bytes: median(measured.map((one) => one.bytes)),
  }));
}

const milliseconds = inUnits('ms', 0);
const mebibytes = (bytes: number): string => inUnits('MiB', 0)(bytes / 1024 ** 2);
const ratio = inUnits('', 2);

function ratios(ours: Measured, theirs: Measured): readonly Figure[] {
  const what = 'of the compared chart';
  return [
    shown('the compared chart: time, memory', `${milliseconds(theirs.milliseconds)}, ${mebibytes(theirs.bytes)}`),
    bounded(`time, as a share ${what}`, ours.milliseconds / theirs.milliseconds, bounds.time, ratio),
    bounded(`memory, as a share ${what}`, ours.bytes / theirs.bytes, bounds.memory, ratio),
  ];
}

/** `helm template` of the default values with Helm 4, beside an empty chart and, where COMPARE_CHART names its folder, another. */
export async function helmTemplate(): Promise<readonly Figure[]> {
  using scratch = new Scratch();
  scratch.write('empty/Chart.yaml', 'apiVersion: v2\nname: empty\nversion: 1.0.0\n');
  const compared = process.env['COMPARE_CHART'] ?? '';
  const charts = [chart, `${scratch.folder}/empty`, ...(compared === '' ? [] : [compared])];
  const [ours, floor, theirs] = await interleaved(charts);
  if (ours === undefined || floor === undefined) throw new Error('Nothing was measured.');
  return [
    shown('`helm template`, default values: time', milliseconds(ours.milliseconds)),
    shown('`helm template`, default values: peak memory', mebibytes(ours.bytes)),
    shown('an empty chart: time, memory', `${milliseconds(floor.milliseconds)}, ${mebibytes(floor.bytes)}`),
    ...(theirs === undefined ? [] : ratios(ours, theirs)),
  ];
}
