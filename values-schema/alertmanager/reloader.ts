import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';

/** The container beside Alertmanager, which does not watch its files itself. */
export const reloader = (version: ImageVersion) =>
  v
    .object({
      image: image(version),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } })
        .doc('Resources of the reloader.'),
    })
    .doc('Container that makes Alertmanager reload a changed configuration.');
