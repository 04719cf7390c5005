import { release, str } from '@helm/ts-helm';

/** A regular expression of the names of the volume claims of Prometheus and Alertmanager, whatever the prefix of their names. */
export const ownVolumeClaims = '.*(prometheus|alertmanager)-[0-9]+';

/** The label matchers of those of this release. */
export const ownVolumes = str`namespace="${release.namespace}", persistentvolumeclaim=~"${ownVolumeClaims}"`;
