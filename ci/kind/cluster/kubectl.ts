import { isMap, items, type Json } from '../../objects.ts';
import { clusterEnvironment } from '../ground.ts';
import { must } from './must.ts';

interface Options {
  readonly input?: string;
  /** Seconds; two minutes where not given. */
  readonly seconds?: number;
}

/**
 * What kubectl prints.
 * @throws Error where it fails
 */
export function kubectl(args: readonly string[], options: Options = {}): Promise<string> {
  return must('kubectl', args, { ...options, environment: clusterEnvironment() });
}

/** The objects that `kubectl get … --output json` finds; the one object where a name is given. */
export async function getObjects(args: readonly string[]): Promise<readonly Json[]> {
  const printed: unknown = JSON.parse(await kubectl(['get', ...args, '--output', 'json']));
  if (!isMap(printed)) throw new Error(`\`kubectl get ${args.join(' ')}\` printed no object.`);
  return printed['kind'] === 'List' ? items(printed['items']).filter(isMap) : [printed];
}
