import { acceptorOf, sentenceOf, telling } from '@helm/ts-helm';
import type { ErrorObject } from 'ajv';
import type { Data } from './merged.ts';
import { overlaySchema } from './overlay-schema.ts';
import { withoutNulls } from './without-nulls.ts';

/** What a schema has against values. */
export interface Problem {
  /** The keys that lead to the value. */
  readonly path: readonly string[];
  /** `alertmanager.replicas: 0 is below the minimum of 1` */
  readonly sentence: string;
}

/**
 * What the chart's schema has against one values file. Most files are accepted by a quick check; only to explain a refusal is
 * the schema compiled, which takes most of a second for a large one.
 * @throws Error where the schema is none that ajv understands
 */
export async function overlayProblems(schema: object, values: Data): Promise<readonly Problem[]> {
  const partial = overlaySchema(schema);
  const given = withoutNulls(values);
  if (acceptorOf(partial)(given)) return [];
  const { errorsOf } = await import('./errors-of.ts');
  const problems = telling(errorsOf(partial, given)).map((error) => ({ path: pathOf(error), sentence: sentenceOf(error, given, schema) }));
  return problems.filter(({ sentence }, index) => problems.findIndex((one) => one.sentence === sentence) === index);
}

function pathOf(error: ErrorObject): readonly string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key: unknown = error.params['additionalProperty'] ?? error.propertyName;
  return typeof key === 'string' ? [...path, key] : path;
}
