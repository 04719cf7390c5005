import { values as valuesOf } from '@helm/ts-helm';
import { exportersValues } from '../../values-schema/exporters/exporters.ts';
import versions from '../versions.json' with { type: 'json' };

/** The declaration of the values of the exporters' chart, with the images of versions.json. */
export const declaration = exportersValues(versions.images);

/** The reference from which its templates read values. */
export const values = valuesOf(declaration);
