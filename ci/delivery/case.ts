import type { Exporter } from './stack/exporter.ts';
import type { Stack } from './stack/stack.ts';

/** What Prometheus scrapes in the trials, by name. */
export type Exporters = Readonly<Record<'plain' | 'flapping' | 'reloaded' | 'duplicated' | 'burst' | 'first' | 'second', Exporter>>;

/** What a case works with. */
export interface Setting {
  readonly stack: Stack;
  readonly exporters: Exporters;
}

/** Something that must be so; it throws where it is not. Cases that disturb nobody run at the same time on one stack. */
export interface Case {
  /** One sentence that is true where the case passes. */
  readonly name: string;
  readonly run: (setting: Setting) => Promise<void>;
}
