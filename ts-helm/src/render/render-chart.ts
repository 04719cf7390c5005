import type { Json } from '../ast/facts.ts';
import { helpersByName, type ChartDefinition } from '../chart/chart.ts';
import { notesWithWarnings } from '../chart/notes-with-warnings.ts';
import { evaluateDocuments } from '../evaluate/evaluate-documents.ts';
import type { EvaluateInput } from '../evaluate/evaluate-input.ts';
import { evaluateText } from '../evaluate/evaluate-text.ts';
import { EvaluationError } from '../evaluate/evaluation-error.ts';
import { parseVersion } from '../evaluate/go/version.ts';
import { satisfies } from '../evaluate/go/version-constraint.ts';
import { defaultApiVersions } from './default-api-versions.ts';
import { RenderRefusal } from './render-refusal.ts';
import type { Validate } from './validators-of.ts';
import { valuesOfChart, type ChartValues } from './values-of-chart.ts';

/** What Helm is told beside the values. */
export interface RenderOptions {
  readonly release: string;
  readonly namespace: string;
  /** The cluster's version, such as 1.34.0 or v1.34.0-gke.100. */
  readonly kubeVersion: string;
  /** What the cluster serves beside Helm's defaults (`--api-versions`). */
  readonly apiVersions: readonly string[];
  readonly isUpgrade: boolean;
}

/** What `helm template` prints, as data. */
export interface RenderedChart {
  /** `source` is the template's path below the chart, templates/… or, of a subchart, charts/NAME/templates/… */
  readonly documents: readonly { readonly source: string; readonly object: Json }[];
  /** NOTES.txt without a newline at its end, '' where the chart has none. */
  readonly notes: string;
}

/**
 * Renders the chart with the subcharts that its values enable, as `helm template` would.
 * @param overlays the values files in their order
 * @param validate what the schema of the chart, or of a subchart, has against its merged values, one sentence each
 * @throws RenderRefusal where Helm would render nothing
 */
export function renderChart(
  definition: ChartDefinition,
  overlays: readonly Json[],
  options: RenderOptions,
  validate: Validate,
): RenderedChart {
  const values = valuesOfChart(definition, overlays);
  const problems = problemsOf(values, validate, '');
  if (problems.length > 0) throw new RenderRefusal('schema', problems);
  checkRelease(options.release);
  const kubeVersion = clusterVersion(options.kubeVersion, definition.metadata.kubeVersion);
  const told = { ...options, kubeVersion };
  const notes = notesWithWarnings(definition);
  return {
    documents: documentsOf(values, told, ''),
    notes: notes === undefined ? '' : inTemplate('templates/NOTES.txt', () => evaluateText(notes, inputOf(values, told))),
  };
}

function problemsOf({ chart, values, subcharts }: ChartValues, validate: Validate, place: string): readonly string[] {
  return [
    ...validate(values, chart).map((sentence) => `${place}${sentence}`),
    ...subcharts.flatMap((one) => problemsOf(one, validate, `${place}${one.name}.`)),
  ];
}

function documentsOf(values: ChartValues, told: RenderOptions, folder: string): RenderedChart['documents'] {
  const input = inputOf(values, told);
  const own = values.chart.templates.flatMap(({ path, documents }) => {
    const source = `${folder}templates/${path}`;
    return inTemplate(source, () => evaluateDocuments(documents, input)).map((object) => ({ source, object }));
  });
  return [...values.subcharts.flatMap((one) => documentsOf(one, told, `${folder}charts/${one.name}/`)), ...own];
}

/** A subchart reads its own values, files and metadata; the release and the cluster are the same for all. */
function inputOf({ chart, name, values }: ChartValues, told: RenderOptions): EvaluateInput {
  const { metadata, files } = chart;
  const { release, namespace, isUpgrade, kubeVersion, apiVersions } = told;
  return {
    values,
    release: { name: release, namespace, service: 'Helm', isInstall: !isUpgrade, isUpgrade, revision: 1 },
    chart: { name, version: metadata.version, appVersion: metadata.appVersion ?? '' },
    capabilities: { kubeVersion, apiVersions: [...defaultApiVersions, ...apiVersions] },
    helpers: helpersByName(chart),
    files,
  };
}

/** https://github.com/helm/helm/blob/main/pkg/chart/v2/util/validate_name.go */
function checkRelease(name: string): void {
  const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
  if (name.length <= 53 && new RegExp(`^${label}(?:\\.${label})*$`, 'u').test(name)) return;
  throw new RenderRefusal('render', [
    `'${name}' cannot name a release: it takes at most 53 lower-case letters, digits, hyphens and dots, a letter or digit first and last`,
  ]);
}

/** The version as Helm tells it to templates; Helm checks the chart's own constraint without what stands behind a hyphen. */
function clusterVersion(text: string, constraint: string | undefined): string {
  const version = parseVersion(text);
  if (version === undefined) throw new RenderRefusal('render', [`'${text}' is not a version of Kubernetes such as 1.34.0`]);
  const { major, minor, patch } = version;
  if (constraint !== undefined && !isSatisfied([major, minor, patch].join('.'), constraint)) {
    throw new RenderRefusal('render', [`the chart needs Kubernetes ${constraint}, but the cluster has ${text}`]);
  }
  return text.startsWith('v') ? text : `v${text}`;
}

function isSatisfied(version: string, constraint: string): boolean {
  try {
    return satisfies(version, constraint);
  } catch (error) {
    throw new RenderRefusal('render', [`the chart's kubeVersion: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function inTemplate<T>(source: string, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    // A helper that includes itself without end: Helm stops it, too.
    if (error instanceof RangeError) throw new RenderRefusal('render', [`${source}: ${error.message}; does a helper include itself?`]);
    if (!(error instanceof EvaluationError)) throw error;
    throw new RenderRefusal('render', [`${source}: ${error.message}${error.at === undefined ? '' : ` (${error.at})`}`]);
  }
}
