import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'pathe';
import { Refusal } from '../sandbox/refusal.ts';
import { runHelm } from './run-helm.ts';

/**
 * The path of a chart: as it is where it is a folder or package, otherwise of the package that Helm pulls (oci://, https:// or
 * REPOSITORY/CHART), which is removed at the end of the process.
 * @param flags what `helm pull` is given beside the chart
 * @throws Refusal where Helm cannot pull it
 */
export function localChart(chart: string, flags: readonly string[]): string {
  if (existsSync(chart)) return chart;
  if (!/^(?:oci|https?):\/\/|^[^./][^/]*\/[^/]+$/u.test(chart))
    throw new Refusal(
      `Cannot read the chart ${chart}: there is no such folder or package, and it is no oci:// or https:// address and no REPOSITORY/CHART.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'helm-ts-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  runHelm(['pull', chart, '--destination', folder, ...flags]);
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Refusal(`Cannot read the chart ${chart}: Helm pulled no package.`);
  return join(folder, file);
}
