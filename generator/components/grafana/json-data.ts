import { and, eachEntry, field, fields, hasEntry, not, when, yaml, type Expr, type Node } from '@helm/ts-helm';

/** A setting of a datasource that the chart writes, where a condition holds if there is one. */
interface OwnSetting {
  readonly value: Expr<string> | Expr<boolean>;
  readonly condition?: Node<boolean>;
}

/** The settings of a datasource of the stack: the chart's own, and over them the user's. */
export function jsonData(own: { readonly [name: string]: OwnSetting }, user: Node<object>): object {
  const written = Object.entries(own).map(([name, { value, condition }]) => {
    const isLeft = not(hasEntry(user, name));
    return [name, when<string | boolean>(condition === undefined ? isLeft : and(condition, isLeft), value)] as const;
  });
  return {
    ...Object.fromEntries(written),
    ...fields(eachEntry<object>(user, 'setting', (value, name) => ({ ...field(name, yaml(value)) }))),
  };
}
