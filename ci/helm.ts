import { chart, tool } from './paths.ts';
import { run, type Ended } from './run.ts';

/** The major versions of Helm that the chart is for. */
export const helms = ['helm3', 'helm4'] as const;

/** One of them. */
export type Helm = (typeof helms)[number];

/** What every render is called, so that results can be compared. */
export const release = { name: 'jobpilot', namespace: 'jobpilot' } as const;

function valueArguments(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => ['--values', file]);
}

/** `helm template` of a chart, ours where none is named. */
export function template(helm: Helm, files: readonly string[], of: string = chart): Promise<Ended> {
  return run(tool(helm), ['template', release.name, of, '--namespace', release.namespace, ...valueArguments(files)]);
}

/** `helm lint --strict` of a chart, ours where none is named. */
export function lint(helm: Helm, files: readonly string[], of: string = chart): Promise<Ended> {
  return run(tool(helm), ['lint', of, '--strict', '--namespace', release.namespace, ...valueArguments(files)]);
}
