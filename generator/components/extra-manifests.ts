import { each, template, typed, yaml } from '@helm/ts-helm';
import { values } from '../values.ts';

/** The user's own manifests, as they are. */
export const extraManifests = template('extra-manifests.yaml', typed<object>(each(values.extraManifests, 'manifest', (one) => yaml(one))));
