import { imageName } from '../../components/common/image-name.ts';
import { shared } from './shared.ts';

/** The full name of an image. */
export const image = imageName('jobpilot-exporters', shared.imageRegistry);
