import { notEmpty, not, quoteString, replace, str, when, type Node } from '@helm/ts-helm';
import { streamLabels } from '../loki/config.ts';
import { values } from '../../values.ts';

const { cluster, environment, loki } = values;

/** The annotation with which a pod says what its logs' label `service` is. */
export const serviceAnnotation = 'logs.jobpilot.com/service';

const uid = { sources: [{ from: 'resource_attribute', name: 'k8s.pod.uid' }] };

/**
 * What Kubernetes knows of a pod: only what names its service. The start waits for it, or the first lines would be sorted
 * under the container's name.
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.160.0/processor/k8sattributesprocessor
 */
const kubernetes = {
  filter: { node_from_env_var: 'NODE_NAME' },
  wait_for_metadata: true,
  extract: {
    metadata: ['k8s.pod.uid'],
    annotations: [{ tag_name: 'service.annotation', key: serviceAnnotation, from: 'pod' }],
    labels: [
      { tag_name: 'service.label', key: 'app.kubernetes.io/name', from: 'pod' },
      { tag_name: 'service.app', key: 'app', from: 'pod' },
    ],
  },
  pod_association: [uid],
};

function resource(name: string): string {
  return `resource.attributes["${name}"]`;
}

/** Gives an attribute of the resource another name beside its own. */
function copy(name: string, from: string): string {
  return `set(${resource(name)}, ${resource(from)}) where ${resource(from)} != nil`;
}

/** Sets an attribute to the first of others that is there. */
function firstOf(name: string, ...from: readonly string[]): readonly string[] {
  return from.map((one, index) => (index === 0 ? copy(name, one) : `${copy(name, one)} and ${resource(name)} == nil`));
}

/** A user's text in a statement: the collector takes two dollars for one. */
function constant(name: string, value: Node<string>) {
  return when<string>(notEmpty(value), str`set(${resource(name)}, ${replace(quoteString(value), '$', '$$')})`);
}

/** The names that a Loki of default settings makes labels of. https://grafana.com/docs/loki/latest/send-data/otel/ */
const semantic = ['k8s.namespace.name', 'k8s.pod.name', 'k8s.container.name', 'service.name'];
const kept = [...streamLabels, 'node', 'restart'];

function keep(names: readonly string[]): string {
  return `keep_keys(resource.attributes, [${names.map((name) => `"${name}"`).join(', ')}])`;
}

const hasOwnLoki = not(notEmpty(loki.external.url));

/** The labels of a log are those of Prometheus' series, so that one leads to the other. */
const labels = {
  error_mode: 'ignore',
  log_statements: [
    {
      statements: [
        copy('namespace', 'k8s.namespace.name'),
        copy('pod', 'k8s.pod.name'),
        copy('container', 'k8s.container.name'),
        copy('restart', 'k8s.container.restart_count'),
        `set(${resource('node')}, "\${env:NODE_NAME}")`,
        ...firstOf('service', 'service.annotation', 'service.label', 'service.app', 'k8s.container.name'),
        constant('cluster', cluster),
        constant('environment', environment),
        when<string>(hasOwnLoki, keep(kept)),
        when<string>(not(hasOwnLoki), copy('service.name', 'service')),
        when<string>(not(hasOwnLoki), keep([...kept, ...semantic])),
        'set(log.attributes["stream"], log.attributes["log.iostream"]) where log.attributes["log.iostream"] != nil',
        'keep_keys(log.attributes, ["stream"])',
      ],
    },
  ],
};

/** https://github.com/open-telemetry/opentelemetry-collector/tree/v0.160.0/processor/memorylimiterprocessor */
const memory = { check_interval: '1s', limit_percentage: 75, spike_limit_percentage: 20 };

/** What is done to logs between file and Loki, in this order. */
export const processors = { memory_limiter: memory, k8s_attributes: kubernetes, transform: labels };
