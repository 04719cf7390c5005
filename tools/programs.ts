/**
 * The programs that `build.ts` knows, as data: adding one is adding an entry
 * here and a folder with a go.mod. Versions are not written here; each is read
 * from its module's go.mod, which Renovate keeps.
 */

/** One program: where its module is and how it is built and recognised. */
export interface Program {
  /** Folder under tools/ that holds go.mod and go.sum. */
  readonly module: string;
  /** Go package to build. */
  readonly package: string;
  /** Module whose version is the pin; absent for our own source. */
  readonly pinned?: string;
  /**
   * `-X` settings. `{version}` stands for the pin (v1.2.3), `{bare}` for 1.2.3,
   * `{prometheus}` for the version that Prometheus gives itself, and
   * `{some.host/module}` for that module's version in go.mod.
   */
  readonly variables?: Readonly<Record<string, string>>;
  /** Names under which the program may already be on PATH, with the arguments that print its version. */
  readonly onPath?: { readonly names: readonly string[]; readonly arguments: readonly string[] };
  /** Files that the published module lacks; it is built from a copy that has them. */
  readonly missing?: Readonly<Record<string, string>>;
  /** Built only where it is named: one command alone needs it, and it takes long. */
  readonly onDemand?: true;
}

/**
 * What `helm template` of Helm 3 believes it talks to when nobody says
 * `--kube-version`. Unset, Helm 3 believes in Kubernetes 1.20; Helm 4 takes
 * the version of its own client library.
 */
const HELM3_KUBERNETES = { major: '1', minor: '37' } as const;

const helm3Kubernetes = {
  'helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor': HELM3_KUBERNETES.major,
  'helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor': HELM3_KUBERNETES.minor,
};

const prometheusVersion = { 'github.com/prometheus/common/version.Version': '{prometheus}' };
const commonVersion = { 'github.com/prometheus/common/version.Version': '{bare}' };

const alertmanagerPage = '<!doctype html><title>Alertmanager</title>\n';

/** In the order of building: what most checks need comes first. */
export const programs = {
  helm4: {
    module: 'helm4',
    package: 'helm.sh/helm/v4/cmd/helm',
    pinned: 'helm.sh/helm/v4',
    variables: { 'helm.sh/helm/v4/internal/version.version': '{version}' },
    onPath: { names: ['helm4', 'helm'], arguments: ['version', '--short'] },
  },
  helm3: {
    module: 'helm3',
    package: 'helm.sh/helm/v3/cmd/helm',
    pinned: 'helm.sh/helm/v3',
    // Not from PATH: a released Helm 3 believes in another Kubernetes version.
    variables: { 'helm.sh/helm/v3/internal/version.version': '{version}', ...helm3Kubernetes },
  },
  render: {
    module: 'render',
    package: '.',
    // Charts may print Helm's own version and the default Kubernetes version: both as in helm3 and helm4.
    variables: {
      'helm.sh/helm/v3/internal/version.version': '{helm.sh/helm/v3}',
      'helm.sh/helm/v4/internal/version.version': '{helm.sh/helm/v4}',
      ...helm3Kubernetes,
    },
  },
  measure: {
    module: 'measure',
    package: '.',
  },
  'grafana-dashboard': {
    module: 'grafana-dashboard',
    // Our own main with Grafana's SDK.
    package: '.',
    pinned: 'github.com/grafana/grafana-foundation-sdk/go',
  },
  promtool: {
    module: 'prometheus',
    package: 'github.com/prometheus/prometheus/cmd/promtool',
    pinned: 'github.com/prometheus/prometheus',
    variables: prometheusVersion,
    onPath: { names: ['promtool'], arguments: ['--version'] },
  },
  amtool: {
    module: 'alertmanager',
    package: 'github.com/prometheus/alertmanager/cmd/amtool',
    pinned: 'github.com/prometheus/alertmanager',
    variables: commonVersion,
    onPath: { names: ['amtool'], arguments: ['--version'] },
  },
  alertmanager: {
    module: 'alertmanager',
    package: 'github.com/prometheus/alertmanager/cmd/alertmanager',
    pinned: 'github.com/prometheus/alertmanager',
    variables: commonVersion,
    onPath: { names: ['alertmanager'], arguments: ['--version'] },
    missing: { 'ui/app/dist/index.html': alertmanagerPage },
  },
  kubeconform: {
    module: 'kubeconform',
    package: 'github.com/yannh/kubeconform/cmd/kubeconform',
    pinned: 'github.com/yannh/kubeconform',
    variables: { 'main.version': '{version}' },
    onPath: { names: ['kubeconform'], arguments: ['-v'] },
  },
  prometheus: {
    module: 'prometheus',
    package: 'github.com/prometheus/prometheus/cmd/prometheus',
    pinned: 'github.com/prometheus/prometheus',
    variables: prometheusVersion,
    onPath: { names: ['prometheus'], arguments: ['--version'] },
  },
  kustomize: {
    module: 'kustomize',
    package: 'sigs.k8s.io/kustomize/kustomize/v5',
    pinned: 'sigs.k8s.io/kustomize/kustomize/v5',
    variables: { 'sigs.k8s.io/kustomize/api/provenance.version': '{version}' },
    onPath: { names: ['kustomize'], arguments: ['version'] },
  },
  hclfmt: {
    module: 'hclfmt',
    package: 'github.com/hashicorp/hcl/v2/cmd/hclfmt',
    pinned: 'github.com/hashicorp/hcl/v2',
  },
  mailpit: {
    module: 'mailpit',
    package: 'github.com/axllent/mailpit',
    pinned: 'github.com/axllent/mailpit',
    variables: { 'github.com/axllent/mailpit/config.Version': '{version}' },
    onPath: { names: ['mailpit'], arguments: ['version', '--no-release-check'] },
  },
  node_exporter: {
    module: 'node-exporter',
    package: 'github.com/prometheus/node_exporter',
    pinned: 'github.com/prometheus/node_exporter',
    variables: commonVersion,
    onPath: { names: ['node_exporter'], arguments: ['--version'] },
  },
  registry: {
    module: 'registry',
    package: 'github.com/distribution/distribution/v3/cmd/registry',
    pinned: 'github.com/distribution/distribution/v3',
    variables: { 'github.com/distribution/distribution/v3/version.version': '{version}' },
    onPath: { names: ['registry'], arguments: ['--version'] },
  },
  oras: {
    module: 'oras',
    package: 'oras.land/oras/cmd/oras',
    pinned: 'oras.land/oras',
    variables: { 'oras.land/oras/internal/version.Version': '{bare}' },
    onPath: { names: ['oras'], arguments: ['version'] },
  },
  cosign: {
    module: 'cosign',
    package: 'github.com/sigstore/cosign/v3/cmd/cosign',
    pinned: 'github.com/sigstore/cosign/v3',
    variables: { 'sigs.k8s.io/release-utils/version.gitVersion': '{version}' },
    onPath: { names: ['cosign'], arguments: ['version'] },
  },
  actionlint: {
    module: 'actionlint',
    package: 'github.com/rhysd/actionlint/cmd/actionlint',
    pinned: 'github.com/rhysd/actionlint',
    variables: { 'github.com/rhysd/actionlint.version': '{bare}' },
    onPath: { names: ['actionlint'], arguments: ['-version'] },
  },
  otelcol: {
    module: 'otelcol',
    // Our own main with the collector's components: no distribution on PATH is sure to have them all.
    package: '.',
    pinned: 'go.opentelemetry.io/collector/otelcol',
    variables: { 'main.version': '{bare}' },
  },
  'prometheus-config-reloader': {
    module: 'prometheus-config-reloader',
    package: 'github.com/prometheus-operator/prometheus-operator/cmd/prometheus-config-reloader',
    pinned: 'github.com/prometheus-operator/prometheus-operator',
    variables: commonVersion,
    onPath: { names: ['prometheus-config-reloader'], arguments: ['--version'] },
  },
  'victoria-metrics': {
    module: 'victoria-metrics',
    package: 'github.com/VictoriaMetrics/VictoriaMetrics/app/victoria-metrics',
    pinned: 'github.com/VictoriaMetrics/VictoriaMetrics',
    variables: { 'github.com/VictoriaMetrics/VictoriaMetrics/lib/buildinfo.Version': 'victoria-metrics-{version}' },
    onDemand: true,
  },
  vmalert: {
    module: 'victoria-metrics',
    package: 'github.com/VictoriaMetrics/VictoriaMetrics/app/vmalert',
    pinned: 'github.com/VictoriaMetrics/VictoriaMetrics',
    variables: { 'github.com/VictoriaMetrics/VictoriaMetrics/lib/buildinfo.Version': 'vmalert-{version}' },
    onDemand: true,
  },
} as const satisfies Readonly<Record<string, Program>>;
