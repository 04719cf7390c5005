import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { helmYaml } from '../yaml/helm-yaml.ts';
import { localChart } from '../charts/local-chart.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { readChart } from '../charts/read-chart.ts';
import { accepted } from '../convert/accepted.ts';
import { convert as converted, type Conversion } from '../convert/convert.ts';
import { yamlData } from '../yaml/yaml-data.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { isMap, type DataMap } from '../values/merged.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { log, print } from './print.ts';
import { pullArguments, pullFlags } from './pull-flags.ts';

export const convert: Command = {
  summary: 'turn values of kube-prometheus-stack into values of jobpilot-monitoring',
  usage: 'CHART FILE [flags]',
  help: `Prints the values of FILE that mean the same to CHART, which is jobpilot-monitoring: a folder, a .tgz or an address. What is not converted
stands at the top as comments, each value with its path and the reason; credentials are never converted. What the chart's schema refuses is not converted, either.

      --version V          the version of the chart to pull
      --plain-http         pull from a registry without TLS
  -o, --output json        { values, converted: [{ from, to }], left: [{ path, reason }] }

Examples:
  helm ts convert oci://registry.example.com/charts/jobpilot-monitoring kube-prometheus-stack.yaml > values.yaml
  helm ts convert charts/jobpilot-monitoring old.yaml --output json`,
  run: async (args) => {
    const read = readArguments(args, { ...pullFlags, output: 'text' }, [2, 2]);
    const form = formOf(read);
    const [chart = '', file = ''] = read.positionals;
    const { schema, values } = await readChart(localChart(chart, pullArguments(read)));
    if (schema === undefined) throw new Refusal(`Cannot convert to ${chart}: it has no values.schema.json.`);
    const result = await accepted(
      parseSchema(schema, chart),
      converted(valuesIn(readFile(file), file), valuesIn(values, `values.yaml of ${chart}`)),
    );
    const taken = result.taken.map(({ from, to }) => ({ from: from.join('.'), to: to.join('.') }));
    const left = result.left.map(({ from, reason }) => ({ path: from.join('.'), reason }));
    print(form, { values: result.values, converted: taken, left }, inWords(result, file));
    log(`${file}: ${String(taken.length)} values converted, ${String(left.length)} left.`);
    return exitCodes.done;
  },
};

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function valuesIn(text: string, file: string): DataMap {
  let values: unknown;
  try {
    values = JSON.parse(JSON.stringify(yamlData(text, file)) ?? 'null');
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
  if (values === null) return {};
  if (!isDataMap(values)) throw new Refusal(`Cannot convert ${file}: it holds no map of values.`);
  return values;
}

/** What JSON gave is plain data, so a map of it is a map of plain data. */
function isDataMap(value: unknown): value is DataMap {
  return isMap(value);
}

function inWords({ values, left }: Conversion, file: string): string {
  const reasons = left.map(({ from, reason }) => `#   ${from.join('.')}: ${reason}`);
  const head = left.length === 0 ? [] : ['# Not converted:', ...reasons];
  return [
    `# Converted from ${file}.`,
    ...head,
    Object.keys(values).length === 0 ? '{}' : stringify(values, { ...helmYaml, compat: 'core', lineWidth: 0 }),
  ].join('\n');
}
