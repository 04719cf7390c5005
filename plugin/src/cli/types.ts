import { localChart } from '../charts/local-chart.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { print } from './print.ts';
import { pullArguments, pullFlags } from './pull-flags.ts';
import { writeFiles } from './write-files.ts';

export const types: Command = {
  summary: "write the TypeScript types of a chart's values",
  usage: 'CHART [flags]',
  help: `CHART is a folder, a .tgz, oci://…, https://… or REPOSITORY/CHART. Three files are written: NAME.d.ts (types), NAME.js (the module that
values files import \`defineValues\` from) and NAME.schema.json (for plain YAML: put
\`# yaml-language-server: $schema=types/NAME.schema.json\` above it). A chart without a schema is typed by its values.yaml.

  -d, --destination FOLDER  where they are written; types where not given
      --plain-http          pull from a registry without TLS
      --version V           the version to pull
  -o, --output json         what was written, as { name, hasSchema, files }

Examples:
  helm ts types charts/jobpilot-monitoring
  helm ts types oci://registry.example.com/charts/web --version 1.2.3 --destination values/types`,
  run: async (args) => {
    const read = readArguments(args, { destination: 'text', ...pullFlags, output: 'text' }, [1, 1]);
    const form = formOf(read);
    const { chartTypes } = await import('../types/chart-types.ts');
    const { name, hasSchema, files } = await chartTypes(localChart(read.positionals[0] ?? '', pullArguments(read)));
    const paths = writeFiles(read.text('destination') ?? 'types', files, true);
    const origin = hasSchema ? 'its schema' : 'its values.yaml, for it has no schema';
    print(form, { name, hasSchema, files: paths }, `${paths.join('\n')}\nTyped by ${origin}.`);
    return exitCodes.done;
  },
};
