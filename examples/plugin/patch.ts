/** As much of a manifest as is read or changed here. */
interface Manifest {
  readonly kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
}

/** Says on every workload who answers for it: `--post-renderer-args patch.ts --post-renderer-args team=platform`. */
export default function patch(manifests: Manifest[], { team = 'unknown' }: Record<string, string>): void {
  for (const { kind, metadata } of manifests)
    if (kind === 'StatefulSet' || kind === 'Deployment') metadata.annotations = { ...metadata.annotations, 'example.com/team': team };
}
