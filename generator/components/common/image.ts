import { defineText, notEmpty, orElse, str, v, when } from '@helm/ts-helm';
import { values } from '../../values.ts';

const anyImage = v.object({ registry: v.string(), repository: v.string(), tag: v.string(), digest: v.string() });

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
