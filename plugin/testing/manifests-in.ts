import { parseAllDocuments } from 'yaml';
import type { Ended } from './workshop.ts';

/**
 * The manifests that Helm printed, as data.
 * @throws Error with what it said where it failed
 */
export function manifestsIn({ status, stdout, stderr }: Ended): readonly { readonly kind: string }[] {
  if (status !== 0) throw new Error(stderr);
  return parseAllDocuments(stdout).flatMap((document) => {
    const data: { readonly kind: string } | null = document.toJS();
    return data === null ? [] : [data];
  });
}
