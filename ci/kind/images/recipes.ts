/** How an image is made where no registry serves it: what the published one has that the chart or its users rely on. */
export interface Recipe {
  /** Programs of `.tools/bin`, at /bin/NAME. */
  readonly programs?: readonly string[];
  /** A package of Debian, whose program of the same name is at /bin/NAME. */
  readonly debian?: string;
  /** Our own scripts at /app, with Node. */
  readonly scripts?: true;
  /** A static busybox and the time zones, where the published image has them. */
  readonly base?: true;
  readonly entrypoint: readonly string[];
  readonly directory?: string;
  /** Numeric user, as in the published image. */
  readonly user: string;
}

const node = '/usr/local/bin/node';

/** The first process of a container gets no signal that it does not ask for. */
const idle = "setInterval(() => undefined, 60_000); process.on('SIGTERM', () => process.exit())";

/** A script of `stand-ins/` in the place of a program. */
function standIn(script: string, user: string, ...args: readonly string[]): Recipe {
  return { scripts: true, entrypoint: [node, `/app/ci/kind/stand-ins/${script}`, ...args], user };
}

/** By repository without its registry; a mirror has the same repositories. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'prometheus/prometheus': {
    programs: ['prometheus', 'promtool'],
    base: true,
    entrypoint: ['/bin/prometheus'],
    directory: '/prometheus',
    user: '65534',
  },
  'prometheus/alertmanager': {
    programs: ['alertmanager', 'amtool'],
    base: true,
    entrypoint: ['/bin/alertmanager'],
    directory: '/alertmanager',
    user: '65534',
  },
  'prometheus-operator/prometheus-config-reloader': {
    programs: ['prometheus-config-reloader'],
    entrypoint: ['/bin/prometheus-config-reloader'],
    user: '65534',
  },
  'prometheus/node-exporter': { programs: ['node_exporter'], entrypoint: ['/bin/node_exporter'], user: '65534' },
  'open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s': {
    programs: ['otelcol'],
    entrypoint: ['/bin/otelcol'],
    user: '10001',
  },
  'prometheus/blackbox-exporter': {
    debian: 'prometheus-blackbox-exporter',
    entrypoint: ['/bin/prometheus-blackbox-exporter'],
    user: '65534',
  },
  'prometheuscommunity/postgres-exporter': {
    debian: 'prometheus-postgres-exporter',
    entrypoint: ['/bin/prometheus-postgres-exporter'],
    user: '65534',
  },
  'oliver006/redis_exporter': { debian: 'prometheus-redis-exporter', entrypoint: ['/bin/prometheus-redis-exporter'], user: '59000' },
  // Stand-ins: what they stand for cannot be built from its sources here.
  'grafana/grafana': standIn('grafana.ts', '472'),
  'grafana/loki': standIn('loki.ts', '10001'),
  'kube-state-metrics/kube-state-metrics': standIn('kube-state-metrics.ts', '65534'),
  'kiwigrid/k8s-sidecar': standIn('health.ts', '65534', '8080'),
  'grafana/grafana-image-renderer': standIn('health.ts', '65532', '8081'),
  // What the cluster has beside the chart: sample services and the stand-ins of the notification services.
  'jobpilot/in-cluster': { programs: ['mailpit'], scripts: true, entrypoint: [node], directory: '/app', user: '65534' },
  // Containers that the values of the chart's tests add to its pods.
  sidecar: { scripts: true, entrypoint: [node, '--eval', idle], user: '65534' },
  init: { scripts: true, entrypoint: [node, '--version'], user: '65534' },
};
