import { defineText, notEmpty, orElse, str, v, when, type Node } from '@helm/ts-helm';

const anyImage = v.object({ registry: v.string(), repository: v.string(), tag: v.string(), digest: v.string() });

/**
 * The named template that makes the full name of an image: the chart-wide registry wins, a digest is added to the tag.
 * @param chart the name of the chart, which stands before that of the template
 */
export function imageName(chart: string, imageRegistry: Node<string>) {
  return defineText(
    `${chart}.image`,
    'The full name of an image.',
    { image: anyImage },
    ({ image: { registry, repository, tag, digest } }) => {
      const name = str`${orElse(imageRegistry, registry)}/${repository}:${tag}`;
      return when<string>(notEmpty(digest), str`${name}@${digest}`, name);
    },
  );
}
