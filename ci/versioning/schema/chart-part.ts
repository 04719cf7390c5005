import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { at, items, text } from '../../objects.ts';
import { chartSchema } from '../../schema/chart-schema.ts';
import { both, partOf, type Part } from './form.ts';

/** The folder of a chart that another brings along, by the name that its values stand under. */
export function subcharts(of: string): ReadonlyMap<string, string> {
  const folders = globSync(join(of, 'charts', '*', 'Chart.yaml')).map((file) => join(file, '..'));
  const byName = new Map(folders.map((folder) => [text(at(parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8')), 'name')), folder]));
  const dependencies = items(at(parse(readFileSync(join(of, 'Chart.yaml'), 'utf8')), 'dependencies'));
  return new Map(
    dependencies.flatMap((one): [string, string][] => {
      const folder = byName.get(text(at(one, 'name')));
      return folder === undefined ? [] : [[text(at(one, 'alias') ?? at(one, 'name')), folder]];
    }),
  );
}

/**
 * What a chart's values may be, those of the charts that it brings along in their sections: Helm checks each section against
 * both schemas, so a section that moves into a chart of its own is compared like any other.
 * @param of the folder of the chart
 * @returns undefined where the chart has no schema
 */
export function chartPart(of: string): Part | undefined {
  if (!existsSync(join(of, 'values.schema.json'))) return undefined;
  const schema = chartSchema(of);
  const own = partOf({ schema, root: schema, of });
  const below = [...subcharts(of)].flatMap(([name, folder]): [string, Part][] => {
    const part = chartPart(folder);
    return part === undefined ? [] : [[name, part]];
  });
  return { ...own, form: () => below.reduce((form, [name, part]) => withSection(form, name, part), own.form()) };
}

function withSection(form: ReturnType<Part['form']>, name: string, part: Part): ReturnType<Part['form']> {
  const section = form.properties.get(name);
  const joined = section === undefined ? part : { ...section, form: () => both(part.form(), section.form()) };
  return { ...form, properties: new Map([...form.properties, [name, joined]]) };
}
