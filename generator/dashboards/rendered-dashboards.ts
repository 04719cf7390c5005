import { renderChart, template, typed, type AnyValue } from '@helm/ts-helm';
import type { AlertValues } from '../alerts/alert-values.ts';
import { dashboardHelpers } from './dashboard.ts';
import { dashboardFiles } from './dashboards.ts';

const options = { release: 'jobpilot', namespace: 'jobpilot', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

type Overlays = Parameters<typeof renderChart>[1];

/**
 * All dashboards as JSON, by their files, for the default values with overlays.
 * @param root the declaration of the values, and the reference to them
 */
export function renderedDashboards(root: { readonly spec: AnyValue['spec']; readonly values: AlertValues }, overlays: Overlays = []) {
  const chart = {
    metadata: { apiVersion: 'v2', name: 'dashboards', version: '0.0.0', description: '' },
    values: root.spec,
    helpers: dashboardHelpers,
    templates: [template('dashboards.yaml', dashboardFiles(root.values, typed<boolean>(true)))],
    files: {},
  } as const;
  const [rendered] = renderChart(chart, overlays, options, () => []).documents;
  return new Map(Object.entries(rendered?.object ?? {}).map(([file, text]): [string, string] => [file, String(text)]));
}
