import { basename, resolve } from 'pathe';

/** A small chart in TypeScript: values, a Deployment and a Service. */
export function chartFiles(folder: string): readonly (readonly [path: string, text: string])[] {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/gu, '-');
  return [
    ['values.ts', values],
    ['chart.ts', chart(name)],
  ];
}

const values = `import { v, values as valuesOf } from '@helm/ts-helm';

/** What a user may set. */
export const declaration = v.object({
  image: v.string().default('docker.io/library/nginx:1.29').doc('The image that is run.'),
  replicas: v.integer({ min: 0, max: 50 }).default(2).doc('Pods that are run.'),
});

export const values = valuesOf(declaration);
`;

function chart(name: string): string {
  return `import { manifest, release, template, type ChartDefinition } from '@helm/ts-helm';
import { declaration, values } from './values.ts';

const labels = { 'app.kubernetes.io/name': '${name}', 'app.kubernetes.io/instance': release.name };

const chart: ChartDefinition = {
  metadata: { apiVersion: 'v2', name: '${name}', version: '0.1.0', description: 'A web server.' },
  values: declaration.spec,
  helpers: [],
  templates: [
    template(
      'deployment.yaml',
      manifest({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: release.name, labels },
        spec: {
          replicas: values.replicas,
          selector: { matchLabels: labels },
          template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: values.image, ports: [{ name: 'http', containerPort: 80 }] }] } },
        },
      }),
    ),
    template(
      'service.yaml',
      manifest({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: release.name, labels },
        spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
      }),
    ),
  ],
  files: {},
};

export default chart;
`;
}
