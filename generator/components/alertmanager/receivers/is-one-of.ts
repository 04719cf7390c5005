import { eq, has, typed, type Node } from '@helm/ts-helm';

/** The text is one of those that are known when the chart is made. */
export function isOneOf(text: Node<string>, texts: readonly string[]): Node<boolean> {
  const [first = '', ...others] = texts;
  return others.length === 0 ? eq(text, first) : has(typed<readonly string[]>(texts), text);
}
