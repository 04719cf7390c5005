/** Values of variables by their names. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * A query with its variables replaced, as Grafana does it before it asks: `$name` and `${name}`.
 * https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/
 * @throws Error where a variable is not known
 */
export function expand(query: string, chosen: Chosen): string {
  return query.replaceAll(/\$(?:\{(\w+)\}|(\w+))/gu, (_whole, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare ?? '';
    const value = chosen[name];
    if (value === undefined) throw new Error(`The dashboard has no variable ${name}, which its query reads: ${query}`);
    return value;
  });
}
