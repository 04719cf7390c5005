import { v } from '@helm/ts-helm';
import { extraArgs } from '../workload/extra-args.ts';
import { image, type ImageVersion } from '../workload/image.ts';
import { pod, terminationGracePeriodSeconds } from '../workload/pod.ts';

interface Program {
  readonly version: ImageVersion;
  /** The flags that the chart writes. */
  readonly ownFlags: readonly string[];
  readonly memory: string;
  readonly pod?: typeof pod | ReturnType<typeof pod.default>;
}

/** What all exporters let a user say of how they run. */
export const workload = ({ version, ownFlags, memory, pod: pods = pod }: Program) => ({
  image: image(version),
  resources: v
    .kubernetes('ResourceRequirements')
    .default({ requests: { cpu: '10m', memory }, limits: { memory: '256Mi' } })
    .doc('Resources of the container.'),
  pod: pods,
  terminationGracePeriodSeconds: terminationGracePeriodSeconds.default(30).doc('Time for a last scrape to end.'),
  extraArgs: extraArgs(ownFlags),
});
