import { release, str } from '@helm/ts-helm';

/** The label matchers of the volumes of Prometheus and Alertmanager of this release, whatever the prefix of their names. */
export const ownVolumes = str`namespace="${release.namespace}", persistentvolumeclaim=~".*(prometheus|alertmanager)-[0-9]+"`;
