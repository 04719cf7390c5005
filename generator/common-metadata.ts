import versions from './versions.json' with { type: 'json' };

/** What Chart.yaml says alike in both charts, which are released together. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export const commonMetadata = {
  apiVersion: 'v2',
  version: versions.chart,
  type: 'application',
  kubeVersion: versions.kubernetes,
  home: 'https://docs.jobpilot.com/monitoring',
  maintainers: [{ name: 'Platform Team', email: 'ops-team@jobpilot.com' }],
} as const;
