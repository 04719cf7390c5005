import { values as valuesOf } from '@helm/ts-helm';
import { monitoringValues } from '../values-schema/values.ts';
import versions from './versions.json' with { type: 'json' };

/** The declaration of the chart's values, with the images of versions.json. */
export const declaration = monitoringValues(versions.images);

/** The reference from which templates read values. */
export const values = valuesOf(declaration);
