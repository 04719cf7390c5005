import { Refusal } from '../sandbox/refusal.ts';
import { typeErrors } from '../types/type-errors.ts';
import { moduleValues } from '../overlays/module-values.ts';
import { valuesUrlOf, type ValuesUrl } from '../overlays/values-url.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { log, print } from './print.ts';

export const check: Command = {
  summary: 'check types and values of values files',
  usage: 'FILE… [flags]',
  help: `Checks the types of each values file, which no render does, then runs it and checks what it gives against the chart's schema: that
which the file's \`defineValues\` names, or --chart. FILE is a path, or ts://FILE?name=value where the file is a function.

      --chart CHART        the chart, a folder or a .tgz
      --root FOLDER        what the modules may import from
      --no-types           do not check types
  -o, --output json        a list of { file, problems }

Examples:
  helm ts check values/production.ts
  helm ts check 'ts://values.ts?env=prod' --chart charts/web`,
  run: async (args) => {
    const read = readArguments(args, { chart: 'text', root: 'text', 'no-types': 'switch', output: 'text' }, [1, 100]);
    const form = formOf(read);
    const [chart, root] = [read.text('chart'), read.text('root')];
    const results: { readonly file: string; readonly problems: readonly string[] }[] = [];
    for (const file of read.positionals) {
      const url = valuesUrlOf(file);
      const all = { ...url, ...(chart === undefined ? {} : { chart }), ...(root === undefined ? {} : { root }) };
      const types = read.has('no-types') ? [] : typeErrors(all.module, all.root);
      results.push({ file, problems: types.length > 0 ? types : await valueProblems(all) });
    }
    const words = results.map(({ file, problems }) => (problems.length === 0 ? `${file}: good` : problems.join('\n')));
    print(form, results, words.join('\n'));
    return results.every(({ problems }) => problems.length === 0) ? exitCodes.done : exitCodes.refused;
  },
};

async function valueProblems(url: ValuesUrl): Promise<readonly string[]> {
  try {
    await moduleValues(url, log);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.message.split('\n');
    throw error;
  }
}
