/** A patch of a few kinds, to be changed. */
export const patchFile = `import type { DaemonSet, Deployment, StatefulSet } from 'kubernetes-types/apps/v1';

/** The kinds that are looked at here; a release holds others too. */
type Manifest = DaemonSet | Deployment | StatefulSet;

/** Changes manifests in place. */
export default function patch(manifests: Manifest[]): void {
  for (const { kind, spec } of manifests) if (kind === 'Deployment' && spec) spec.revisionHistoryLimit ??= 3;
}
`;
