import { loadDefinition } from '../charts/load-definition.ts';
import { readOverlays } from '../overlays/read-overlays.ts';
import { runWork } from '../sandbox/run-work.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formOf } from './form-of.ts';
import { log, print } from './print.ts';
import { renderFlags, renderOptions } from './render-flags.ts';

export const template: Command = {
  summary: 'render a chart that is written in TypeScript, without Go templates',
  usage: 'CHART.ts [NAME] [flags]',
  help: `Renders the chart that the module exports and prints its manifests, as \`helm template\` does for the chart that
\`helm ts build\` writes.

  -f, --values FILE        values: YAML, a module, or ts://FILE?name=value; may be repeated
  -n, --namespace NAME     the release's namespace
      --kube-version V     the cluster's version
      --api-versions LIST  what the cluster serves beside Helm's defaults
      --is-upgrade         render an upgrade rather than an install
      --root FOLDER        what the chart's modules may import from; the chart's own folder where not given
  -o, --output json        the manifests as a list of { source, object }

Examples:
  helm ts template chart.ts
  helm ts template generator/chart.ts monitoring --root . -f production.yaml --output json`,
  run: async (args) => {
    const read = readArguments(args, renderFlags, [1, 2]);
    const [module = '', name = 'release-name'] = read.positionals;
    const form = formOf(read);
    const gather = async () => ({
      chart: await loadDefinition(module, read.text('root'), log),
      overlays: await readOverlays(read.list('values'), log),
      options: renderOptions(read, name),
    });
    if (form === 'json') print(form, await runWork('documents', gather, module), '');
    else print(form, undefined, await runWork('manifests', gather, module));
    return exitCodes.done;
  },
};
