import type { Json } from '../src/ast/facts.ts';
import { capabilities, chartInfo, release } from '../src/chart/builtins.ts';
import type { Node } from '../src/expression/node.ts';
import { hasApi, kubeVersion, notEmpty, orElse } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { head, specCase, type Case } from './case.ts';

function told(condition: Node<boolean>): Node<boolean> {
  return when<boolean>(condition, true, false);
}

/** What Helm knows of the release, the chart and the cluster. */
export const cluster = specCase(
  'the release, the chart and the cluster',
  v.object({}),
  () => ({
    name: release.name,
    namespace: release.namespace,
    label: str`${chartInfo.name}-${chartInfo.version}`,
    appVersion: chartInfo.appVersion,
    service: release.service,
    upgrade: told(release.isUpgrade),
    install: told(release.isInstall),
    newer: [
      told(kubeVersion('>=1.27-0')),
      told(kubeVersion('>=1.31.0-0 || <1.25.0-0')),
      told(kubeVersion('^1.29.0-0')),
      told(kubeVersion('~1.29.0-0')),
    ],
    apis: [told(hasApi('apps/v1')), told(hasApi('gateway.networking.k8s.io/v1')), told(hasApi('gateway.networking.k8s.io/v1/HTTPRoute'))],
  }),
  [
    { kubeVersion: '1.29.3', spec: made({ newer: [true, false, true, true] }) },
    { kubeVersion: 'v1.24.17-eks-2f46c53', spec: made({ newer: [false, true, false, false] }) },
    { kubeVersion: '1.31.0-gke.100', spec: made({ newer: [true, true, true, false] }) },
    {
      kubeVersion: 'v1.30.2+k3s1',
      isUpgrade: true,
      spec: made({ newer: [true, false, true, false], upgrade: true, install: false }),
    },
    {
      kubeVersion: '1.29.0',
      release: 'yes',
      namespace: '0123',
      apiVersions: ['gateway.networking.k8s.io/v1', 'gateway.networking.k8s.io/v1/HTTPRoute'],
      spec: made({ name: 'yes', namespace: '0123', newer: [true, false, true, true], apis: [true, true, true] }),
    },
  ],
);

/** Of a version with a suffix Helm 3 keeps only the numbers when it is told one by --kube-version; of a plain one both keep all. */
export const clusterVersion = specCase('the version of the cluster', v.object({}), () => ({ version: capabilities.kubeVersion }), [
  { kubeVersion: '1.29.3', spec: { version: 'v1.29.3' } },
  { kubeVersion: 'v1.24.0', spec: { version: 'v1.24.0' } },
]);

const version = specCase(
  'the version of the application',
  v.object({}),
  () => ({
    alone: chartInfo.appVersion,
    beside: str`v${chartInfo.appVersion}`,
    before: str`${chartInfo.appVersion}: ${chartInfo.name}`,
    or: orElse(chartInfo.appVersion, 'none'),
    label: when<string>(notEmpty(chartInfo.appVersion), chartInfo.appVersion),
  }),
  [],
);

function versionCase(appVersion: string | undefined): Case {
  const { appVersion: _, ...metadata } = version.chart.metadata;
  const text = appVersion ?? '';
  const spec = {
    alone: text,
    beside: `v${text}`,
    before: `${text}: case`,
    or: text === '' ? 'none' : text,
    ...(text === '' ? {} : { label: text }),
  };
  return {
    name: `${version.name} ${JSON.stringify(appVersion)}`,
    chart: { ...version.chart, metadata: appVersion === undefined ? metadata : { ...metadata, appVersion } },
    inputs: [{ values: {}, documents: [{ ...head, spec }] }],
  };
}

/** An application's version is any text, or none. https://helm.sh/docs/topics/charts/#the-appversion-field */
export const noVersion = versionCase(undefined);
export const emptyVersion = versionCase('');
export const numericVersion = versionCase('1.10');
export const hexVersion = versionCase('0x1f');
export const wordyVersion = versionCase('2026.1 "stable": # \\ {{ x }}');
export const wordVersion = versionCase('yes');

function made(other: { readonly [key: string]: string | boolean | readonly boolean[] }): Json {
  return {
    name: 'release-name',
    namespace: 'default',
    label: 'case-1.2.3',
    appVersion: '4.5.6',
    service: 'Helm',
    upgrade: false,
    install: true,
    apis: [true, false, false],
    ...other,
  };
}
