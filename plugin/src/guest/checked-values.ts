import { acceptorOf } from '@helm/ts-helm';
import type { CheckedValues } from '../protocol/checked-values.ts';
import type { NamedSchema } from '../protocol/work.ts';
import { fileURLToPath } from '../protocol/file-urls.ts';
import { isMap, merged, type DataMap } from '../values/merged.ts';
import { overlaySchema } from '../values/overlay-schema.ts';
import { withoutNulls } from '../values/without-nulls.ts';
import type { Files } from './files.ts';
import { isWithin } from '../protocol/is-within.ts';
import type { Job } from '../protocol/job.ts';
import { plainJson } from '../values/plain-json.ts';
import type { ModuleValues } from './values-task.ts';

/**
 * A module's values, merged and checked against the schema of the job or, where that has none, against the one that the module names.
 * @throws Error where the module names a schema outside the folders that it may read: it could show what stands there
 */
export function checkedValues({ overlays, schema: named }: ModuleValues, { schema, roots }: Job, files: Files): CheckedValues {
  // Read as text once, so that what is checked and what is given are the same, whatever the module's objects do when they are read.
  const data: readonly DataMap[] = JSON.parse(plainJson(overlays));
  const values = data.reduce((below, above) => merged(below, above), {});
  const asked = schema ?? (named === undefined ? undefined : ownSchema(named, roots, files));
  return asked === undefined || isFit(values, asked.text) ? { values } : { values, unfit: asked };
}

function isFit(values: DataMap, schema: string): boolean {
  try {
    const whole: unknown = JSON.parse(schema);
    return isMap(whole) && acceptorOf(overlaySchema(whole))(withoutNulls(values));
  } catch {
    // Whoever tells what is wrong with the values tells what is wrong with the schema, too.
    return false;
  }
}

function ownSchema(named: string, roots: readonly string[], files: Files): NamedSchema {
  const from = realOf(named, files);
  if (from === undefined || !isWithin(from, roots))
    throw new Error(
      `Cannot use the schema ${named}: it is no file below ${roots.join(' and ')}. Write it anew with \`helm ts types\`, or name its folder with ?root=.`,
    );
  return { text: files.text(from), from };
}

function realOf(url: string, files: Files): string | undefined {
  try {
    return files.realPath(fileURLToPath(url));
  } catch {
    return undefined;
  }
}
