import { parseAllDocuments } from 'yaml';
import type { RenderOptions } from '@helm/ts-helm';
import { helmYaml } from '../yaml/helm-yaml.ts';
import { isModule, isTypeScript } from '../protocol/is-module.ts';
import { runWork } from '../sandbox/run-work.ts';
import type { Data } from '../values/merged.ts';
import { loadDefinition } from '../charts/load-definition.ts';
import { localChart } from '../charts/local-chart.ts';
import { readOverlays } from '../overlays/read-overlays.ts';
import { runHelm } from '../charts/run-helm.ts';

/** A chart and what it is rendered with. */
interface Render {
  /** A module (.ts) that is rendered by the evaluator, or any chart that Helm renders. */
  readonly chart: string;
  readonly root: string | undefined;
  /** What `helm pull` is given for a chart that is elsewhere. */
  readonly pull: readonly string[];
  readonly values: readonly string[];
  readonly options: RenderOptions;
}

/**
 * The manifests of a chart as data.
 * @throws Refusal where the chart or Helm refuses the values
 */
export async function manifestsOf({ chart, root, pull, values, options }: Render, log: (line: string) => void): Promise<readonly Data[]> {
  if (isTypeScript(chart)) {
    const documents = await runWork(
      'documents',
      async () => ({ chart: await loadDefinition(chart, root, log), overlays: await readOverlays(values, log), options }),
      chart,
    );
    return documents.map(({ object }) => object);
  }
  const { release, namespace, kubeVersion, apiVersions, isUpgrade } = options;
  const text = runHelm([
    'template',
    release,
    localChart(chart, pull),
    '--namespace',
    namespace,
    '--kube-version',
    kubeVersion,
    ...apiVersions.flatMap((one) => ['--api-versions', one]),
    ...(isUpgrade ? ['--is-upgrade'] : []),
    ...values.flatMap((file) => [
      '--values',
      !file.startsWith('ts:') && isModule(file) ? `ts://${file.startsWith('/') ? file : `./${file}`}` : file,
    ]),
  ]);
  return parseAllDocuments(text, { ...helmYaml, logLevel: 'silent' }).flatMap((document) => {
    const data: Data = document.toJS();
    return data === null ? [] : [data];
  });
}
