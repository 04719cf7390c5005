import { each, ensure, eq, fields, has, not, readAs, splitList, str, ternary, v, type Node, type Ref } from '@helm/ts-helm';
import type { pod } from '../../../values-schema/workload/pod.ts';
import { values } from '../../values.ts';
import type { workloadNames } from './name.ts';

type Part = Exclude<(typeof workloadNames)[number], 'grafana-image-renderer'>;

/** What the chart calls things in the pods of a part, blanks between. */
interface Names {
  readonly variables: string;
  readonly volumes: string;
  readonly mounts: string;
  /** Where certificates lie while components speak TLS; none where the part needs none. */
  readonly certificates?: string;
}

const own: { readonly [part in Part]: Names } = {
  prometheus: {
    variables: 'POD_NAME',
    volumes: 'config rules data',
    mounts: '/etc/prometheus/config /etc/prometheus/rules /prometheus',
    certificates: '/etc/prometheus/tls',
  },
  alertmanager: {
    variables: 'POD_NAME POD_IP',
    volumes: 'config secrets data',
    mounts: '/etc/alertmanager/config /alertmanager',
    certificates: '/etc/alertmanager/tls',
  },
  grafana: {
    variables: 'GF_PATHS_CONFIG POD_IP',
    volumes: 'config datasources providers dashboards secrets tmp data',
    mounts:
      '/etc/grafana/config /etc/grafana/provisioning/datasources /etc/grafana/provisioning/dashboards /etc/grafana/dashboards/jobpilot /etc/grafana/secrets /var/lib/grafana /tmp',
    certificates: '/etc/grafana/tls',
  },
  loki: {
    variables: 'LOKI_STORAGE_ID LOKI_STORAGE_SECRET',
    volumes: 'config rules tmp data',
    mounts: '/etc/loki/config /etc/loki/rules/fake /loki /tmp',
    certificates: '/etc/loki/tls',
  },
  'log-collector': { variables: 'NODE_NAME', volumes: 'config logs state', mounts: '/etc/otelcol /var/log/pods /var/lib/otelcol' },
};

const named = v.array(v.object({ name: v.string() }));
const mounted = v.array(v.object({ mountPath: v.string() }));

/** That nothing which a user adds to the pods of a part is called as something of the chart there: Kubernetes would refuse the pods, or take either. */
export function ownNames(part: Node<Part | 'grafana-image-renderer'>, settings: Ref<typeof pod>): object {
  const place = str`${ternary<string>(eq(part, 'log-collector'), 'logCollector', part)}.pod`;
  const free = (names: Node<string>, name: Node<string>, list: string) =>
    fields(ensure(not(has(splitList(names, ' '), name)), str`${place}.${list}: the chart itself uses ${name}; choose another`));
  const variables = chosen(part, (names) => names.variables);
  const volumes = chosen(part, ({ volumes: always, certificates }) => (certificates === undefined ? always : secured(always, 'tls')));
  const mounts = chosen(part, ({ mounts: always, certificates }) => (certificates === undefined ? always : secured(always, certificates)));
  return {
    ...fields(each(readAs(settings.extraEnv, named), 'variable', ({ name }) => ({ ...free(variables, name, 'extraEnv') }))),
    ...fields(each(readAs(settings.extraVolumes, named), 'volume', ({ name }) => ({ ...free(volumes, name, 'extraVolumes') }))),
    ...fields(
      each(readAs(settings.extraVolumeMounts, mounted), 'mount', ({ mountPath }) => ({ ...free(mounts, mountPath, 'extraVolumeMounts') })),
    ),
  };
}

function secured(always: string, more: string): Node<string> {
  return ternary<string>(values.componentTls.enabled, `${always} ${more}`, always);
}

function chosen(part: Node<string>, of: (names: Names) => string | Node<string>): Node<string> {
  return Object.entries(own).reduce((others, [name, names]) => ternary<string>(eq(part, name), of(names), others), str`${''}`);
}
