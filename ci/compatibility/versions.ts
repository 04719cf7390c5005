import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';

/** What generator/versions.json holds. */
interface Versions {
  readonly chart: string;
  readonly kubernetes: string;
  readonly images: Readonly<Record<string, { readonly registry: string; readonly repository: string; readonly tag: string }>>;
}

/** The versions of the chart, of Kubernetes and of the images, as the generator has them. */
export const versions: Versions = JSON.parse(readFileSync(join(root, 'generator', 'versions.json'), 'utf8'));
