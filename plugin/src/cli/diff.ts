import { manifestsOf } from '../diff/manifests-of.ts';
import { manifestChanges } from '../diff/manifest-changes.ts';
import { inWords } from '../diff/words.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { colour, log, print } from './print.ts';
import { pullArguments, pullFlags } from './pull-flags.ts';
import { renderFlags, renderOptions } from './render-flags.ts';

export const diff: Command = {
  summary: 'tell what a change of values does to the manifests',
  usage: 'CHART [NAME] --from FILE… --to FILE… [flags]',
  help: `Renders the chart twice and tells what is added, removed and changed, field by field. CHART is a module, rendered by the
evaluator, or a chart that Helm renders. Values files are YAML, modules, or ts://FILE?name=value.

      --from FILE          values before; the defaults where not given; may be repeated
      --to FILE            values after; may be repeated
  -f, --values FILE        values of both, below the others
      --version V, --plain-http as in \`helm pull\`
      --exit-code          end with 3 where there are differences
  -n, --namespace NAME, --kube-version V, --api-versions LIST, --is-upgrade, --root FOLDER as in \`helm ts template\`
  -o, --output json        a list of { what, apiVersion, kind, namespace, name, changes: [{ path, before, after }] }

Examples:
  helm ts diff charts/web --to production.yaml
  helm ts diff oci://registry.example.com/charts/web --from staging.yaml --to 'ts://values.ts?env=prod' --exit-code`,
  run: async (args) => {
    const read = readArguments(args, { ...renderFlags, ...pullFlags, from: 'list', to: 'list', 'exit-code': 'switch' }, [1, 2]);
    const [chart = '', name = 'release-name'] = read.positionals;
    const form = formOf(read);
    const render = (side: 'from' | 'to') =>
      manifestsOf(
        {
          chart,
          root: read.text('root'),
          pull: pullArguments(read),
          values: [...read.list('values'), ...read.list(side)],
          options: renderOptions(read, name),
        },
        log,
      );
    const found = manifestChanges(await render('from'), await render('to'));
    print(form, found, found.length === 0 ? 'Nothing changes.' : inWords(found, colour));
    return found.length > 0 && read.has('exit-code') ? exitCodes.different : exitCodes.done;
  },
};
