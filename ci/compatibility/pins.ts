import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';

/** Programs that the tests run, by the image of the chart that runs the same program: the folder under tools/ and its module. */
const programs: Readonly<Record<string, readonly [folder: string, module: string]>> = {
  prometheus: ['prometheus', 'github.com/prometheus/prometheus'],
  alertmanager: ['alertmanager', 'github.com/prometheus/alertmanager'],
  configReloader: ['prometheus-config-reloader', 'github.com/prometheus-operator/prometheus-operator'],
  nodeExporter: ['node-exporter', 'github.com/prometheus/node_exporter'],
  logCollector: ['otelcol', 'go.opentelemetry.io/collector/otelcol'],
};

/**
 * The version of a module that a folder under tools/ pins, as its go.mod says.
 * @throws Error where it pins none
 */
export function pinned(folder: string, module: string): string {
  const mod = readFileSync(join(root, 'tools', folder, 'go.mod'), 'utf8');
  const [, version] = new RegExp(`^(?:require )?\\s*${module.replaceAll('.', '\\.')} (v\\S+)`, 'mu').exec(mod) ?? [];
  if (version === undefined) throw new Error(`tools/${folder}/go.mod names no version of ${module}.`);
  return version;
}

/** Prometheus 3.16.0 is v0.316.0 as a module: a Go module's major version is part of its name. */
function ofPrometheus(version: string): string {
  return version.replace(/^v0\.(\d)(\d\d)\./u, (_, major: string, minor: string) => `v${major}.${String(Number(minor))}.`);
}

/** The version of the program that tests run in place of an image; undefined where they run none. */
export function testedProgram(image: string): string | undefined {
  const found = programs[image];
  if (found === undefined) return undefined;
  const [folder, module] = found;
  const version = pinned(folder, module);
  return image === 'prometheus' ? ofPrometheus(version) : version;
}

/** The versions of Kubernetes that the workflows install the chart on, from the tags of kind's node images. */
export function kindVersions(): readonly string[] {
  const workflows = globSync(join(root, '.github', 'workflows', '*.yaml')).map((file) => readFileSync(file, 'utf8'));
  return workflows.flatMap((text) =>
    [...text.matchAll(/^ +node: \[(.*)\]$/gmu)].flatMap(([, list = '']) => list.match(/v1\.\d+\.\d+/gu) ?? []),
  );
}
