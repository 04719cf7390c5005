import { readFileSync } from 'node:fs';
import handlebars from 'handlebars';
import type { ChartDefinition } from '../chart/chart.ts';
import { resolve, type Spec } from '../values/spec.ts';
import { valuesReference } from './values-reference.ts';

const TEMPLATE = new URL('./chart-readme.template', import.meta.url);

/** What a chart's README says that its definition does not. */
export interface ReadmeOptions {
  /** Where the chart is published, e.g. oci://registry.example.com/charts; a local folder where none is given. */
  readonly repository?: string;
  /**
   * The address of the values' documentation: the README then refers there and only names the sections. It is part of
   * every release, so a large chart should not describe each value in it.
   */
  readonly reference?: string;
}

/** README.md of a chart: what it is, how it is installed, its values. */
export function chartReadme({ metadata, values }: ChartDefinition, { repository, reference }: ReadmeOptions = {}): string {
  const render = handlebars.compile(readFileSync(TEMPLATE, 'utf8'), { noEscape: true });
  const kubernetes = /^>=\s*(\d+\.\d+)/u.exec(metadata.kubeVersion ?? '')?.[1];
  const described = reference === undefined ? { tables: valuesReference(values, '###').trimEnd() } : { sections: sectionsOf(values) };
  return render({ ...metadata, repository, kubernetes, reference, ...described });
}

function sectionsOf(values: Spec): readonly { readonly name: string; readonly doc: string }[] {
  const declared = resolve(values);
  const fields = declared.type === 'object' ? Object.entries(declared.fields) : [];
  const shown = fields.filter(([, field]) => field.deprecated === undefined);
  return shown.map(([name, field]) => ({ name, doc: (field.doc ?? resolve(field).doc ?? '').replaceAll('|', '\\|') }));
}
