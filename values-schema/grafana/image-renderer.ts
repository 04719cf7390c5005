import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';

/** Draws panels as images. https://grafana.com/docs/grafana/latest/setup-grafana/image-rendering/ */
export const imageRenderer = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(false).doc('Enables it.'),
      image: image(version),
      tokenKey: v
        .format('secretKey')
        .default('renderer-token')
        .doc('Key of grafana.secretName that holds the token that it shares with Grafana; its pod waits while the key is missing.'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } })
        .doc('Resources of the renderer.'),
    })
    .doc('Draws panels as images, in a Deployment of its own with the settings of grafana.pod.');
