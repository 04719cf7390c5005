import { values } from '../../values.ts';
import { imageName } from './image-name.ts';

/** The full name of an image. */
export const image = imageName('jobpilot-monitoring', values.imageRegistry);
