import { loadDefinition } from '../charts/load-definition.ts';
import { runWork } from '../sandbox/run-work.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { log, print } from './print.ts';
import { writeFiles } from './write-files.ts';

export const build: Command = {
  summary: 'write the plain Helm chart of a chart that is written in TypeScript',
  usage: 'CHART.ts [flags]',
  help: `Writes Chart.yaml, values.yaml, values.schema.json and the templates. Whoever installs the result needs no plugin.

  -d, --destination FOLDER  where the chart's folder is written; the working directory where not given
      --reference URL       where the values are documented, for the README
      --root FOLDER         what the chart's modules may import from
  -o, --output json         the paths that were written, as a list

Examples:
  helm ts build chart.ts --destination charts
  helm ts build generator/chart.ts --root . --destination dist`,
  run: async (args) => {
    const read = readArguments(args, { destination: 'text', reference: 'text', root: 'text', output: 'text' }, [1, 1]);
    const form = formOf(read);
    const [module = ''] = read.positionals;
    const reference = read.text('reference');
    const gather = async () => ({
      chart: await loadDefinition(module, read.text('root'), log),
      ...(reference === undefined ? {} : { reference }),
    });
    const { name, files } = await runWork('files', gather, module);
    const paths = writeFiles(
      read.text('destination') ?? '.',
      files.map(([path, text]) => [`${name}/${path}`, text]),
      true,
    );
    print(form, paths, `${name}: ${String(paths.length)} files`);
    return exitCodes.done;
  },
};
