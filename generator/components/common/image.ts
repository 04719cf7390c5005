import { defineText, notEmpty, orElse, str, when } from '@helm/ts-helm';
import { image as imageOf } from '../../../values-schema/workload/image.ts';
import { values } from '../../values.ts';

const anyImage = imageOf({ registry: 'quay.io', repository: 'x', tag: 'x', digest: '' });

/** The full name of an image: the chart-wide registry wins, a digest is added to the tag. */
export const image = defineText(
  'jobpilot-monitoring.image',
  'The full name of an image.',
  { image: anyImage },
  ({ image: { registry, repository, tag, digest } }) => {
    const name = str`${orElse(values.imageRegistry, registry)}/${repository}:${tag}`;
    return when<string>(notEmpty(digest), str`${name}@${digest}`, name);
  },
);
