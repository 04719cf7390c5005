import { basename, dirname, join, relative } from 'pathe';
import { localChart } from '../charts/local-chart.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { print } from './print.ts';
import { pullArguments, pullFlags } from './pull-flags.ts';
import { writeEditorFiles } from './editor-files.ts';
import { chartFiles } from './init-chart.ts';
import { patchFile } from './init-patch.ts';
import { UsageError } from './usage-error.ts';
import { writeFiles } from './write-files.ts';

export const init: Command = {
  summary: 'start a values file, a patch or a chart',
  usage: 'values FILE --chart CHART | patch FILE | chart FOLDER',
  help: `\`init values\` writes a values file that is typed by the chart, and the types beside it. \`init patch\` writes a function over typed
manifests, \`init chart\` a small chart in TypeScript; both with what an editor checks them by (tsconfig.json and declarations
below node_modules, which are not read when they run). None replaces a file.

      --chart CHART        what the values are for: a folder, a .tgz, oci://…, https://… or REPOSITORY/CHART
      --version V          the version to pull
      --plain-http         pull from a registry without TLS
  -o, --output json        the paths that were written, as a list

Examples:
  helm ts init values values/production.ts --chart charts/jobpilot-monitoring
  helm ts init patch patches/production.ts
  helm ts init chart charts/web`,
  run: async (args) => {
    const read = readArguments(args, { chart: 'text', ...pullFlags, output: 'text' }, [2, 2]);
    const form = formOf(read);
    const [what, target = ''] = read.positionals;
    if (what === 'chart' || what === 'patch') {
      const isChart = what === 'chart';
      const written = isChart ? writeFiles(target, chartFiles(target), false) : writeNew(target, patchFile);
      const paths = [...written, ...writeEditorFiles(isChart ? target : dirname(target))];
      const use = isChart
        ? `Render it with \`helm ts template ${join(target, 'chart.ts')}\`.`
        : `Use it with \`--post-renderer-args ${target}\`.`;
      print(form, paths, `${paths.join('\n')}\n${use}`);
      return exitCodes.done;
    }
    const chart = read.text('chart');
    if (what !== 'values' || chart === undefined)
      throw new UsageError('Expected `init values FILE --chart CHART`, `init patch FILE` or `init chart FOLDER`.');
    const { chartTypes } = await import('../types/chart-types.ts');
    const { name, files } = await chartTypes(localChart(chart, pullArguments(read)));
    const folder = join(dirname(target), 'types');
    const values = writeNew(target, valuesFile(name, `./${relative(dirname(target), folder)}/${name}.js`));
    const paths = [...values, ...writeFiles(folder, files, true)];
    print(form, paths, `${paths.join('\n')}\nUse it with \`--values ts://${target}\`.`);
    return exitCodes.done;
  },
};

function valuesFile(name: string, types: string): string {
  return `import { defineValues } from '${types}';

/** Values of ${name}: an editor completes them and marks what the chart does not know. */
export default defineValues({});
`;
}

/** Writes the one file that the user named, wherever that is. */
function writeNew(target: string, text: string): readonly string[] {
  return writeFiles(dirname(target), [[basename(target), text]], false);
}
