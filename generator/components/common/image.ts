import type { Ref } from '@helm/ts-helm';
import type { image as declared } from '../../../values-schema/workload/image.ts';
import { imageName } from './image-name.ts';
import { shared } from './shared.ts';

/** The full name of an image. */
export const image = imageName('jobpilot-monitoring', shared.imageRegistry);

/** Which image a container runs, and when a node pulls it. */
export function imageFields(settings: Ref<ReturnType<typeof declared>>) {
  return { image: image({ image: settings }), imagePullPolicy: settings.pullPolicy };
}
