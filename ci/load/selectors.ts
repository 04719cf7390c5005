import { parser } from '@prometheus-io/lezer-promql';

/** A selector of a query: the name of its metric and what it wants labels to be. */
interface Selector {
  readonly name: string;
  readonly equal: Readonly<Record<string, string>>;
}

/** The selectors of a PromQL expression that name a metric. */
export function selectorsOf(expression: string): readonly Selector[] {
  const found: Selector[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'VectorSelector') return;
      const identifier = node.getChild('Identifier');
      if (identifier !== null)
        found.push({ name: expression.slice(identifier.from, identifier.to), equal: equalities(expression.slice(from, to)) });
    },
  });
  return found;
}

/** The label matchers `label="value"`; regular expressions and inequalities are left out. */
function equalities(selector: string): Readonly<Record<string, string>> {
  const matchers = selector.matchAll(/([a-zA-Z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu);
  return Object.fromEntries([...matchers].map(([, label = '', double, single]) => [label, double ?? single ?? '']));
}
