import { imageName } from '../../components/common/image-name.ts';
import { values } from '../values.ts';

/** The full name of an image. */
export const image = imageName('jobpilot-exporters', values.imageRegistry);
