import type { Json } from '../../../../ts-helm/src/ast/facts.ts';
import { entryOf } from '../../../../ts-helm/src/ast/json.ts';
import { at, rendered } from '../../../testing/rendered.ts';

/**
 * A file of Grafana's configuration that the values make.
 * @throws TypeError where they make none of that name
 */
export function grafanaFile(values: Json, file: string): string {
  const text = entryOf(at(rendered(values).objects.get('ConfigMap grafana-config'), 'data'), file);
  if (typeof text !== 'string') throw new TypeError(`Grafana's configuration has no file ${file}`);
  return text;
}
