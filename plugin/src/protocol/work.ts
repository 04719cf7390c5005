import type { RenderOptions } from '@helm/ts-helm';
import type { Data, DataMap } from '../values/merged.ts';
import type { Problem } from '../values/overlay-problems.ts';

/** A schema as the text of the file that holds it. */
export interface NamedSchema {
  readonly text: string;
  /** The file, for messages. */
  readonly from: string;
}

/** What a chart in TypeScript is rendered with. */
interface Rendered {
  /** A LoadedChart as JSON. */
  readonly chart: string;
  readonly overlays: readonly DataMap[];
  readonly options: RenderOptions;
}

/**
 * What the plugin does with data of strangers: its own code, but a schema, a chart or a value may make it run without end. It is
 * plain data, for it crosses from one thread to another.
 */
export type Work =
  | { readonly kind: 'problems'; readonly schema: NamedSchema; readonly values: DataMap }
  | ({ readonly kind: 'documents' } & Rendered)
  | ({ readonly kind: 'manifests' } & Rendered)
  | { readonly kind: 'files'; readonly chart: string; readonly reference?: string };

/** What comes of it. */
export interface Results {
  /** What the schema has against the values. */
  readonly problems: readonly Problem[];
  /** The objects of a chart, and the template that each comes from. */
  readonly documents: readonly { readonly source: string; readonly object: Data }[];
  /** The same as YAML, as `helm template` prints it. */
  readonly manifests: string;
  /** A chart's name and its files by path. */
  readonly files: { readonly name: string; readonly files: readonly (readonly [path: string, text: string])[] };
}
