import { parseDocument } from 'yaml';
import { helmYaml } from '../yaml/helm-yaml.ts';
import { loadDefinition } from '../charts/load-definition.ts';
import { localChart } from '../charts/local-chart.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { readChart, type ChartFiles } from '../charts/read-chart.ts';
import { usesOf, type Use } from '../explain/uses-of.ts';
import { valueAt, type Explained } from '../explain/value-at.ts';
import { isTypeScript } from '../protocol/is-module.ts';
import { runWork } from '../sandbox/run-work.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { log, print } from './print.ts';
import { pullArguments, pullFlags } from './pull-flags.ts';

export const explain: Command = {
  summary: 'tell what a value is for, what it may be, and where it is used',
  usage: 'CHART PATH [flags]',
  help: `Tells the description, type, default and allowed range of a value, the keys below it, and the lines of the templates that read it.

      --version V          the version to pull
      --plain-http         pull from a registry without TLS
      --root FOLDER        what a chart's modules may import from
  -o, --output json        { path, description, type, default, allowed, keys, uses: [{ place, line, path }] }

Examples:
  helm ts explain charts/jobpilot-monitoring alertmanager.replicas
  helm ts explain oci://registry.example.com/charts/web 'ingress.hosts[0].host'`,
  run: async (args) => {
    const read = readArguments(args, { ...pullFlags, root: 'text', output: 'text' }, [2, 2]);
    const form = formOf(read);
    const [chart = '', path = ''] = read.positionals;
    const { schema, values, templates } = await filesOf(chart, read.text('root'), pullArguments(read));
    const found = valueAt(schema === undefined ? await inferred(values) : parseSchema(schema, chart), path);
    const fallback: unknown = found.default ?? defaultIn(values, path);
    const all = { ...found, ...(fallback === undefined ? {} : { default: fallback }) };
    const uses = usesOf(path, templates());
    print(form, { path, ...all, uses }, inWords(path, all, uses));
    return exitCodes.done;
  },
};

async function filesOf(chart: string, root: string | undefined, pull: readonly string[]): Promise<ChartFiles> {
  if (!isTypeScript(chart)) return readChart(localChart(chart, pull));
  const files = new Map((await runWork('files', async () => ({ chart: await loadDefinition(chart, root, log) }), chart)).files);
  return {
    metadata: files.get('Chart.yaml') ?? '',
    values: files.get('values.yaml') ?? '',
    schema: files.get('values.schema.json'),
    templates: () => new Map([...files].filter(([path]) => path.startsWith('templates/'))),
  };
}

async function inferred(values: string): Promise<object> {
  const { schemaOfValues } = await import('../types/schema-of-values.ts');
  return schemaOfValues(values);
}

function defaultIn(values: string, path: string): unknown {
  const defaults = parseDocument(values, helmYaml);
  return defaults.toJS()?.[path] ?? defaults.getIn(path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step)));
}

function inWords(path: string, { description, type, allowed, keys, default: fallback }: Explained, uses: readonly Use[]): string {
  const lines = [
    path,
    ...(description === undefined ? [] : [`  ${description}`]),
    '',
    `  Type      ${type ?? 'any'}`,
    ...(fallback === undefined ? [] : [`  Default   ${JSON.stringify(fallback)}`]),
    ...(allowed.length === 0 ? [] : [`  Allowed   ${allowed.join('; ')}`]),
    ...(keys.length === 0 ? [] : [`  Keys      ${keys.join(', ')}`]),
    ...(uses.length === 0 ? ['  Used      nowhere by this name'] : ['  Used', ...uses.map(({ place, line }) => `    ${place}  ${line}`)]),
  ];
  return lines.join('\n');
}
